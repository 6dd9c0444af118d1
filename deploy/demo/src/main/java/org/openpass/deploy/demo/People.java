package org.openpass.deploy.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The people of the demonstration, each with an account or key of its own. */
final class People {

    /** The code that the simulated bank signs under unless it is told another. */
    private static final String BANK_CODE = "SIM";
    private static final String BANK_NAME = "한강은행 Hangang Bank (simulated)";

    private final URI url;
    private final Api broker;
    private final DemoData data;
    private final Map<String, Payer.Importer> importers = new HashMap<>();

    People(URI url, Api broker, DemoData data) {
        this.url = url;
        this.broker = broker;
        this.data = data;
    }

    /** All who act. @param bank where payers order to pay, or null */
    List<Participant> all(List<DemoAccount> accounts, URI bank) {
        DemoAccount officer = DemoAccount.of(accounts, DemoAccount.SAMPLE_OFFICER);
        DemoAccount inspector = DemoAccount.of(accounts, DemoAccount.SAMPLE_INSPECTOR);
        return List.of(new ClearanceOfficer(as(officer), officer.person()), new Inspector(as(inspector), inspector.person()),
                new Declarant(broker, DemoAccount.of(accounts, DemoAccount.BROKER).person()),
                new Payer(bank == null ? null : bank(bank), this::importer));
    }

    private Api as(DemoAccount account) {
        return Api.asAccount(url, account.username(), account.password());
    }

    /** Customs takes the reports of a bank whose key it knows; where people pay there, it tells them. */
    private Api bank(URI address) {
        Api bank = Api.asAnyone(address);
        data.bank(BANK_CODE, BANK_NAME, bank.text("/key"), address.resolve("/pay").toString());
        return bank;
    }

    /** The importer that a document names, by the system's own reading of it. */
    private Payer.Importer importer(Sample sample) {
        return importers.computeIfAbsent(sample.name(), name -> {
            JsonNode importer = broker.post("/api/v1/declarations/validation", sample.content(), sample.format()).body()
                    .path("document").path("importer");
            String id = importer.path("id").asString("");
            String called = importer.path("name").asString("");
            return new Payer.Importer(called.isBlank() ? id : called, Api.asParty(url, data.key(id, "payer")));
        });
    }
}
