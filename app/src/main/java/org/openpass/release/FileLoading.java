package org.openpass.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.openpass.audittrail.AuditTrail;
import org.openpass.release.Release.Way;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.FileRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings one file into its draft: its rows are read and checked as rows by hand are; then, in one transaction, settled and
 * checked as they stand to each other and to the table. Where anything is wrong the transaction is rolled back, and all of it
 * is kept as errors; so nothing can stand half.
 */
@Component
class FileLoading {

    private static final Logger log = LoggerFactory.getLogger(FileLoading.class);
    private static final int CHECKS = 4;

    private final Loads loads;
    private final ErrorRows errorRows;
    private final Staging staging;
    private final SameRows sames;
    private final ReleaseRows releases;
    private final ReleaseRules rules;
    private final GovernedTables tables;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final TransactionTemplate once;

    FileLoading(Loads loads, ErrorRows errorRows, Staging staging, SameRows sames, ReleaseRows releases, ReleaseRules rules,
            GovernedTables tables, AuditTrail audit, JsonMapper json, PlatformTransactionManager transactions) {
        this.loads = loads;
        this.errorRows = errorRows;
        this.staging = staging;
        this.sames = sames;
        this.releases = releases;
        this.rules = rules;
        this.tables = tables;
        this.audit = audit;
        this.json = json;
        this.once = new TransactionTemplate(transactions);
        this.once.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The draft was changed, or another file given for it, while this one was on its way. */
    private static final class Changed extends RuntimeException {
        Changed() {
            super(null, null, false, false);
        }
    }

    void run(RunningLoad load) {
        FoundErrors errors = new FoundErrors();
        GovernedTable table = tables.named(load.about().table());
        try (RightRows right = new RightRows(json)) {
            begins(load, Loads.READ);
            read(load, table, right, errors);
            begins(load, Loads.CHECK);
            once.executeWithoutResult(status -> {
                bring(load, table, right, errors);
                if (errors.count() > 0) {
                    status.setRollbackOnly();
                }
            });
            if (errors.count() > 0) {
                once.executeWithoutResult(status -> refuse(load, errors));
            }
        } catch (Changed meanwhile) {
            breaks(load, "changed");
        } catch (IOException | RuntimeException broken) {
            log.warn("The file of release {} was not loaded", load.about().release(), broken);
            breaks(load, "failed");
        } finally {
            delete(load);
        }
    }

    /** How far it is, told in a transaction of its own. */
    void tell(RunningLoad load) {
        once.executeWithoutResult(status -> loads.goesOn(load));
    }

    private void bring(RunningLoad load, GovernedTable table, RightRows right, FoundErrors errors) {
        long id = load.about().release();
        Release draft = releases.held(id).orElseThrow();
        if (!draft.state().open() || draft.version() != load.about().version()) {
            throw new Changed();
        }
        staging.take(right);
        check(load, table, errors);
        if (errors.count() > 0) {
            staging.cells(errors);
            return;
        }
        releases.hand(id, load.about().by(), "FILE");
        releases.way(id, way(load));
        releases.step(id, draft.state(), null);
        audit.record(load.about().by(), "release.loaded", String.valueOf(id), load.about().fileName() + ": " + load.whole());
        if (!loads.done(load, draft.version() + 1)) {
            throw new Changed();
        }
    }

    private void begins(RunningLoad load, String step) {
        load.begins(step);
        tell(load);
    }

    private static void read(RunningLoad load, GovernedTable table, RightRows right, FoundErrors errors)
            throws IOException {
        List<String> names = table.columns().stream().map(Column::name).toList();
        FileChecks rows = new FileChecks(table, errors, right, load::done);
        try {
            FileRows.read(load.file(), names, rows);
        } catch (FileRefused refused) {
            errors.add(RowError.of(refused.row(), null, refused.code(), null));
        }
        load.read(rows.rows());
        if (load.whole() == 0 && errors.count() == 0) {
            errors.add(RowError.of(0, null, "empty", null));
        }
    }

    /** All that is wrong with those rows that could be read, as they stand to each other and to the table. */
    private void check(RunningLoad load, GovernedTable table, FoundErrors errors) {
        long id = load.about().release();
        staging.fill(id, table);
        passed(load, 1);
        if (load.about().whole() && errors.count() == 0) {
            staging.endOthers(id, table, rules.firstToCome());
        }
        passed(load, 2);
        sames.settle(id, way(load), table);
        passed(load, CHECKS - 1);
        boolean any = releases.count(id) > 0;
        rules.errors(id, table).stream().filter(error -> any && !error.warning()).forEach(errors::add);
    }

    private static void passed(RunningLoad load, int checks) {
        load.done((int) ((long) load.whole() * checks / CHECKS));
    }

    private static Way way(RunningLoad load) {
        return load.about().whole() ? Way.WHOLE_FILE : Way.FILE;
    }

    private void refuse(RunningLoad load, FoundErrors errors) {
        if (loads.refused(load, errors.count())) {
            errorRows.keep(load.about().release(), errors);
        }
    }

    private void breaks(RunningLoad load, String problem) {
        try {
            once.executeWithoutResult(status -> loads.broken(load, problem));
        } catch (RuntimeException away) {
            log.warn("That the file of release {} broke could not be kept", load.about().release(), away);
        }
    }

    /** Takes the file away, which nobody reads any more. */
    static void delete(RunningLoad load) {
        try {
            Files.deleteIfExists(load.file());
        } catch (IOException e) {
            log.warn("A file of a load was left", e);
        }
    }
}
