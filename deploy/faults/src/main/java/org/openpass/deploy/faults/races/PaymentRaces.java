package org.openpass.deploy.faults.races;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.ReportingBank;
import org.openpass.deploy.faults.world.Slips;
import org.openpass.deploy.rig.Documents;

/** One slip is paid twice at once: the same report by a double click, or two payments. */
final class PaymentRaces {

    private final Arena arena;
    private final Company company;

    PaymentRaces(Arena arena, Company company) {
        this.arena = arena;
        this.company = company;
    }

    void run(int rounds) throws Exception {
        var bank = ReportingBank.registered(company.world, company.system.url(), "RACE");
        var slips = new Slips(company);
        for (int round = 0; round < rounds; round++) {
            Slips.Slip one = slips.of("RACE-PAY-%05d".formatted(round), Documents::payFirst);
            String id = "same-" + round;
            Callable<Integer> report = () -> bank.report(id, one.notice(), one.amount()).code();
            List<Integer> codes = AtOnce.all(Collections.nCopies(2, report));
            Arena.require(codes.equals(List.of(200, 200)), "The same report twice at once was answered " + codes);
            paidOnce(one);

            Slips.Slip other = slips.of("RACE-PAY-TWICE-%05d".formatted(round), Documents::payFirst);
            String first = "first-" + round;
            String second = "second-" + round;
            codes = AtOnce.all(List.of(() -> bank.report(first, other.notice(), other.amount()).code(),
                    () -> bank.report(second, other.notice(), other.amount()).code()));
            Arena.require(codes.stream().sorted().toList().equals(List.of(200, 409)),
                    "Two payments of one slip at once were answered " + codes);
            paidOnce(other);
        }
        arena.findings().figure("double clicks on paying, each booked once", rounds);
        arena.findings().figure("two payments of one slip at once, one booked and one refused", rounds);
    }

    private void paidOnce(Slips.Slip slip) throws Exception {
        Arena.require(company.system.count("select count(*) from collection.payments where notice_number = '" + slip.notice()
                + "'") == 1, "Slip " + slip.notice() + " has not one payment");
    }
}
