package org.openpass.cargo;

import java.util.List;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The packages of a declaration go with it from its consignment, so that what is left there to be declared stays the same; what was
 * recorded goes, too, when nothing of it is left. A manifest goes with its voyage and all that it brought.
 */
@Component
public class ForgetsCargo implements Forgets {

    private static final List<String> OF_CONSIGNMENTS = List.of("discrepancies", "holds", "reports", "removal_orders", "transshipments", "watches", "events",
            "stock", "containers", "consignment_parties");
    private static final List<String> OF_VOYAGES = List.of("events", "tombstones", "floors", "submissions", "voyage_reports", "voyages");

    private final LedgerForgetting ledger;
    private final JdbcClient jdbc;

    ForgetsCargo(LedgerForgetting ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void forget(Forgetting record) {
        declarations(record);
        manifests(record);
        record.delete("cargo.breaches", "case_number = any(:cases)");
    }

    private void declarations(Forgetting record) {
        String[] declarations = record.subjects().toArray(String[]::new);
        Long[] consignments = jdbc.sql("select id from cargo.consignments where id in (select consignment "
                + "from cargo.reservations where declaration_number = any(?::text[])) order by id for update")
                .param(declarations).query(Long.class).list().toArray(Long[]::new);
        if (consignments.length == 0) {
            return;
        }
        ledger.forget(declarations, consignments, record);
        record.delete("cargo.reports", "ground = any(:subjects) or number in (select taken_back_by from cargo.reports "
                + "where ground = any(:subjects))");
        jdbc.sql("""
                update cargo.consignments c set declared = declared - gone.packages, packages = c.packages - gone.packages
                from (select consignment, sum(packages)::int as packages from cargo.reservations
                    where declaration_number = any(?::text[]) and released_at is null group by consignment) gone
                where c.id = gone.consignment
                """).param(declarations).update();
        record.delete("cargo.reservations", "declaration_number = any(:subjects)");
        empty(record, consignments);
    }

    /**
     * Takes what was recorded without a manifest and of which nothing is left: with no declaration, and no case that has a time of its
     * own. Those of the consignments that are not so stay.
     */
    public void empty(Forgetting record, Long[] consignments) {
        whole((table, where, name, of) -> record.delete(table, where, name, of), jdbc.sql("""
                select id from cargo.consignments c where id = any(?) and kind = 'RECORDED' and packages = 0
                    and not exists (select 1 from cargo.reservations r where r.consignment = c.id)
                    and not exists (select 1 from cargo.transports t where t.consignment = c.id)
                    and not exists (select 1 from cargo.permits p where p.consignment = c.id)
                    and not exists (select 1 from cargo.sales s where s.consignment = c.id)
                    and not exists (select 1 from cargo.carry_outs o where o.consignment = c.id) order by id for update
                """).param(consignments).query(Long.class).list().toArray(Long[]::new));
    }

    private void manifests(Forgetting record) {
        String[] voyages = jdbc.sql("select mrn from cargo.voyages where case_number = any(?::text[]) order by mrn for update")
                .param(record.cases().toArray(String[]::new)).query(String.class).list().toArray(String[]::new);
        if (voyages.length > 0) {
            voyages((table, where, name, of) -> record.delete(table, where, name, of), voyages);
        }
    }

    /** Takes rows of a table away by a condition, in which the name stands for the array. */
    interface Deletes {

        void rows(String table, String where, String name, Object of);
    }

    /** Takes voyages away with all that they brought. They are locked. */
    void voyages(Deletes delete, String[] voyages) {
        whole(delete, jdbc.sql("select id from cargo.consignments where mrn = any(?::text[]) order by id for update").param(voyages)
                .query(Long.class).list().toArray(Long[]::new));
        for (String table : OF_VOYAGES) {
            delete.rows("cargo." + table, "mrn = any(:voyages)", "voyages", voyages);
        }
    }

    private static void whole(Deletes delete, Long[] consignments) {
        if (consignments.length > 0) {
            for (String table : OF_CONSIGNMENTS) {
                delete.rows("cargo." + table, "consignment = any(:consignments)", "consignments", consignments);
            }
            delete.rows("cargo.consignments", "id = any(:consignments)", "consignments", consignments);
        }
    }
}
