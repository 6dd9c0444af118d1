package org.openpass.deploy.faults.poison;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.ReportingBank;
import org.openpass.deploy.faults.world.Slips;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Documents;

/** A bank at its worst: deaf, too early, or with money for nothing. */
final class BankPoison {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String EARLY = "POISON-EARLY";
    /** Holds the transaction that makes the slip before its commit, with the slip's number where others can read it. */
    private static final String HOLD = """
            create function public.hold_slip() returns trigger language plpgsql set search_path = public as $$
            declare before text := current_setting('application_name');
            begin
                if exists (select 1 from declaration.declarations where case_number = new.case_number
                    and reference = 'POISON-EARLY') then
                    perform set_config('application_name', 'slip ' || new.notice_number || ' ' || new.amount, false);
                    perform pg_advisory_xact_lock(4711);
                    perform set_config('application_name', before, false);
                end if;
                return new;
            end $$;
            create trigger hold_slip after insert on collection.notices for each row execute function public.hold_slip()
            """;

    private final Arena arena;
    private final Company company;
    private final Seen seen;
    private final ReportingBank bank;

    BankPoison(Arena arena, Company company, Seen seen) throws Exception {
        this.arena = arena;
        this.company = company;
        this.seen = seen;
        bank = ReportingBank.registered(company.world, company.system.url(), "POISON");
    }

    void run() throws Exception {
        deaf();
        early();
        moneyForNothing();
    }

    private void deaf() throws Exception {
        Slips.Slip slip = new Slips(company).of("POISON-DEAF", Documents::payFirst);
        String booked = "select count(*) from collection.payments where notice_number = '" + slip.notice() + "'";
        bank.reportDeaf("deaf", slip.notice(), slip.amount(), () -> awaitOne(booked));
        for (int repeat = 0; repeat < 3; repeat++) {
            var answer = bank.report("deaf", slip.notice(), slip.amount());
            Arena.require(answer.code() == 200 && answer.body().contains("PAID"), "The repeated report was answered " + answer);
        }
        Arena.require(company.system.count(booked) == 1, "The deaf bank's payment was booked more than once");
        arena.findings().note("A bank whose connection was cut after booking repeated its report three times: one payment.");
    }

    private void awaitOne(String count) {
        try {
            Await.until("the booking", LIMIT, () -> company.system.count(count) == 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void early() throws Exception {
        String[] slip;
        String number;
        try (Connection holder = company.system.superuser(); Statement statement = holder.createStatement()) {
            statement.execute(HOLD);
            statement.execute("select pg_advisory_lock(4711)");
            number = company.declarant.file(EARLY, Documents::payFirst);
            slip = heldSlip().split(" ");
            var answer = bank.report("early", slip[1], Long.parseLong(slip[2]));
            Arena.require(answer.code() == 202, "The report before our commit was answered " + answer);
            statement.execute("select pg_advisory_unlock(4711)");
            statement.execute("drop trigger hold_slip on collection.notices");
            statement.execute("drop function public.hold_slip()");
        }
        Await.until("the early payment to be booked", LIMIT, () -> "ACCEPTED".equals(company.declarant.statusOf(number)));
        var again = bank.report("early", slip[1], Long.parseLong(slip[2]));
        Arena.require(again.code() == 200 && again.body().contains("PAID"), "The report repeated was answered " + again);
        arena.findings().note("A report that came before the slip's commit was kept (202) and booked when the slip was there.");
    }

    private String heldSlip() throws InterruptedException {
        String[] found = new String[1];
        Await.until("the transaction that makes the slip", LIMIT, () -> {
            found[0] = held();
            return found[0] != null;
        });
        return found[0];
    }

    private String held() throws SQLException {
        try (var connection = company.system.superuser(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select application_name from pg_stat_activity "
                        + "where application_name like 'slip %'")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void moneyForNothing() throws Exception {
        long reported = System.nanoTime();
        var answer = bank.report("nothing", "0127990101999999999", 1_000);
        Arena.require(answer.code() == 202, "A payment on no slip was answered " + answer);
        Await.until("an alert of money for nothing", LIMIT, () -> seen.alerted("0127990101999999999"));
        arena.findings().figure("alert of a payment on no slip after, s (goal 60)", (System.nanoTime() - reported) / 1_000_000_000);
        seen.act("unmatched-payments/" + bank.code() + "/nothing/returned");
    }
}
