package org.openpass.deploy.faults.poison;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/**
 * What cannot be processed, brought about behind the application's back: the database refuses one write for the cases
 * whose reference says so, or spoils what the engine is to be told of them.
 */
enum Poison {

    /** The worker that assesses the duty throws, again and again. */
    STEP("collection.assessments", "before", """
            if spoilt(new.case_number, 'POISON-STEP-%') then raise exception 'poisoned step'; end if; return new;
            """, Documents::straightThrough),

    /** The engine's news of a user task cannot be projected. */
    NEWS("tasks.tasks", "before", """
            if spoilt(new.case_number, 'POISON-NEWS-%') then raise exception 'poisoned news'; end if; return new;
            """, Documents::reviewed),

    /** The engine refuses to start the case's process: there is no such definition. */
    ORDER("declaration.declarations", "after", """
            if new.reference like 'POISON-ORDER-%' then
                update engine.outbox set payload = jsonb_set(payload, '{definitionKey}', '4711')
                where case_number = new.case_number;
            end if;
            return null;
            """, Documents::straightThrough);

    private static final String SPOILT = """
            create or replace function public.spoilt(in_case text, pattern text) returns boolean language sql as
            $$ select exists (select 1 from declaration.declarations where case_number = in_case and reference like pattern) $$
            """;

    private final String table;
    private final String moment;
    private final String body;
    private final UnaryOperator<String> document;

    Poison(String table, String moment, String body, UnaryOperator<String> document) {
        this.table = table;
        this.moment = moment;
        this.body = body;
        this.document = document;
    }

    /** The document of a case that this poison meets. */
    String document(String reference) {
        return document.apply(reference);
    }

    /** The reference of a case that this poison meets. */
    String reference(int serial) {
        return "POISON-" + this + "-%04d".formatted(serial);
    }

    void spread(RunningSystem system) throws SQLException {
        String name = "poison_" + name().toLowerCase(Locale.ROOT);
        execute(system, List.of(SPOILT,
                "create function public." + name + "() returns trigger language plpgsql set search_path = public as $$ begin "
                        + body + " end $$",
                "create trigger " + name + " " + moment + " insert on " + table + " for each row execute function public."
                        + name + "()"));
    }

    /** Mends the cause. Nothing that was parked for it goes on by that alone, but what the engine tells. */
    void mend(RunningSystem system) throws SQLException {
        String name = "poison_" + name().toLowerCase(Locale.ROOT);
        execute(system, List.of("drop trigger " + name + " on " + table, "drop function public." + name + "()"));
        if (this == ORDER) {
            execute(system, List.of("update engine.outbox set payload = payload - 'definitionKey' "
                    + "where payload ->> 'definitionKey' = '4711'"));
        }
    }

    private static void execute(RunningSystem system, List<String> statements) throws SQLException {
        try (var connection = system.superuser(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
