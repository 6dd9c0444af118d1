package org.openpass.authoring.migration;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan to look at, of a process that nothing else of the tests is moved from. */
public final class PlanSample {

    private PlanSample() {
    }

    /** Its id. From the one process to another: each has one version where nothing was released. */
    public static long one(JdbcClient jdbc) {
        return jdbc.sql("""
                insert into authoring.plans (work, from_version, to_version, from_key, to_key, mapping, mapping_hash, state, reason,
                    made_by, made_at)
                select 'import-declaration', 1, 2, max(definition_key) filter (where process_id = 'import-declaration'),
                    max(definition_key) filter (where process_id = 'declaration-change'), '[]', repeat('0', 64), 'DRAFT',
                    'To be looked at', 'person', now()
                from engine.releases where path is not null returning id
                """).query(Long.class).single();
    }
}
