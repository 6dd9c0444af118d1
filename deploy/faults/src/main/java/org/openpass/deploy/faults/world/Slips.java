package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;
import org.openpass.deploy.rig.SampleWorld;

/** Declarations that wait for their payment. */
public final class Slips {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What is to be paid for a declaration, KRW. */
    public record Slip(String declaration, String caseNumber, String notice, long amount) {
    }

    private final Company company;
    private final Caller importer;

    public Slips(Company company) throws IOException {
        this.company = company;
        importer = company.customs.party(company.world.key(SampleWorld.IMPORTER));
    }

    /** Files the document and waits for its slip. */
    public Slip of(String reference, UnaryOperator<String> document) throws Exception {
        return of(company.declarant.file(reference, document));
    }

    /** Waits for the slip of a declaration. */
    public Slip of(String number) throws Exception {
        Slip[] slip = new Slip[1];
        Await.until("the payment slip of " + number, LIMIT, () -> {
            Answer found = importer.get("/api/v1/declarations/" + number);
            slip[0] = new Slip(number, found.text("caseNumber"), found.body().path("money").path("noticeNumber").asString(""),
                    found.body().path("money").path("amount").asLong());
            return !slip[0].notice().isEmpty();
        });
        return slip[0];
    }
}
