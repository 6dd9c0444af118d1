package org.openpass.deploy.faults.races;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.cargo.CargoReckoning;
import org.openpass.deploy.faults.world.cargo.CargoTraffic;

/** All that is said of a voyage is said at once: its manifest's pieces, each three times, what corrects them, and what moved. */
final class CargoRaces {

    private final Arena arena;
    private final Company company;

    CargoRaces(Arena arena, Company company) {
        this.arena = arena;
        this.company = company;
    }

    void run(int rounds) throws Exception {
        try (var traffic = CargoTraffic.of(company, 0, rounds, CargoRaces::atOnce, new Random(arena.seed()))) {
            traffic.finish();
            CargoReckoning.of(company.system, traffic, arena.findings()).ledgerIsWhatWasAcknowledged();
        }
        arena.findings().figure("manifests of which all pieces, copies, corrections and early reports came at once, one right ledger each", rounds);
    }

    /** Each act some times more: nobody knows whether it was done. */
    private static void atOnce(List<Callable<Void>> acts) throws Exception {
        List<Callable<Void>> all = new ArrayList<>(acts);
        all.addAll(acts);
        Collections.shuffle(all);
        AtOnce.all(all);
    }
}
