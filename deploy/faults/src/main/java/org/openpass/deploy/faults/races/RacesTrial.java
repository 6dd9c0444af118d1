package org.openpass.deploy.faults.races;

import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Company;

/**
 * The same document ten times at once, fifty officers at one task, double clicks on filing, claiming, deciding and paying,
 * an officer's two tabs, and withdrawal against acceptance; all that a carrier and an operator have to say of a
 * voyage at once.
 */
public final class RacesTrial implements Trial {

    private static final int OFFICERS = 50;
    private static final int SHORT_CLAIMS = 50;
    private static final int LONG_CLAIMS = 1_000;
    private static final int LONG_MINUTES = 30;

    @Override
    public String name() {
        return "races";
    }

    @Override
    public String covers() {
        return "the same document ten times at once, fifty officers claiming one task, double clicks on filing, deciding and "
                + "paying, two tabs of one officer, withdrawal against acceptance, all pieces of a manifest with its corrections and "
                + "reports at once. (One draft in two tabs has no API: the form's own tests cover it.)";
    }

    @Override
    public void run(Arena arena) throws Exception {
        boolean isLong = arena.time().toMinutes() >= LONG_MINUTES;
        try (Company company = Company.in(arena.folder())) {
            run(arena, company, OFFICERS, isLong ? LONG_CLAIMS : SHORT_CLAIMS, isLong ? 100 : 10);
            arena.check(company.system);
        }
    }

    /**
     * The races on a system that runs already.
     *
     * @param officers who claim each task
     * @param claims tasks that are raced for
     * @param rounds of every other race
     */
    public void run(Arena arena, Company company, int officers, int claims, int rounds) throws Exception {
        // The officer of the world takes every task that it sees.
        company.officer.close();
        new FilingRaces(arena, company).run(rounds);
        new ClaimRaces(arena, company, officers).run(claims);
        new DecisionRaces(arena, company).run(rounds);
        new PaymentRaces(arena, company).run(rounds);
        new WithdrawalRaces(arena, company).run(rounds);
        new CargoRaces(arena, company).run(rounds);
    }
}
