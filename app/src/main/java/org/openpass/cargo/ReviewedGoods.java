package org.openpass.cargo;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How far customs has come with the declaration of goods, between the filing and the acceptance. Once each a declaration; nothing where it
 * has no goods set aside. What goes straight through has neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewedGoods {

    private static final String ACTOR = "system";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ReviewedGoods(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An officer is to look at it (심사진행). Noted at the end of the transaction, with all of it: news of cases come many at a time, and no
     * case is locked behind a consignment.
     */
    public void begun(String declaration) {
        Begun all = (Begun) TransactionSynchronizationManager.getResource(this);
        if (all == null) {
            all = new Begun();
            TransactionSynchronizationManager.bindResource(this, all);
            TransactionSynchronizationManager.registerSynchronization(all);
        }
        all.declarations.add(declaration);
    }

    /** An officer found it in order (결재통보). The case is locked. */
    public void approved(String declaration) {
        note(EventKind.APPROVED, "approved", List.of(declaration));
    }

    private void note(EventKind kind, String effect, Collection<String> declarations) {
        ledger.append(jdbc.sql("select consignment, packages, declaration_number from cargo.reservations where declaration_number = any(?) "
                + "and released_at is null").param(declarations.toArray(String[]::new)).query((rs, n) -> Entry.of(rs.getLong(1), kind,
                        effect + ":" + rs.getString(3) + ":1", clock.instant(), ACTOR).said(rs.getString(3), null, null, null)
                        .counted(rs.getInt(2), null).declaration(rs.getString(3))).list());
    }

    private final class Begun implements TransactionSynchronization {
        private final Set<String> declarations = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            note(EventKind.REVIEWED, "reviewed", declarations);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReviewedGoods.this);
        }
    }
}
