package org.openpass.cargo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The goods of a declaration as they lie in the ledger; each answer behind the lock of their consignment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeclaredGoods {

    private final JdbcClient jdbc;

    DeclaredGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the goods are in storage, where they can be inspected. If they are not, they are awaited from now on: whoever carries them
     * in finds that, since both take the consignment first ({@link GoodsCarriedIn}). What was only recorded was recorded as it came in.
     */
    public boolean hereOrAwaited(String declaration) {
        boolean here = jdbc.sql("""
                select c.kind = 'RECORDED' or exists (select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0)
                from cargo.consignments c where c.id = ?
                """).param(locked(declaration)).query(Boolean.class).single();
        jdbc.sql("update cargo.reservations set waits_for_goods = ? where declaration_number = ?").params(!here, declaration).update();
        return here;
    }

    /** The declaration waits for its goods no longer; false when it did not. */
    public boolean awaitedNoMore(String declaration) {
        locked(declaration);
        return jdbc.sql("update cargo.reservations set waits_for_goods = false where declaration_number = ? and waits_for_goods")
                .param(declaration).update() == 1;
    }

    private long locked(String declaration) {
        return jdbc.sql("select c.id from cargo.consignments c join cargo.reservations r on r.consignment = c.id "
                + "where r.declaration_number = ? for update of c").param(declaration).query(Long.class).single();
    }
}
