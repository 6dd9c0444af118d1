package org.openpass.signals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes memories of tables that seldom change: law, codes, rates, parties. Triggers on the tables tell every node of a
 * change, by whatever way it came; the node that made it forgets as soon as it commits.
 */
@Component
public class Remembering {

    /** What the triggers notify, with the table's name. */
    static final String CHANNEL = "tables_changed";

    private final Map<String, List<Remembered<?, ?>>> byTable = new ConcurrentHashMap<>();
    private final boolean hearsNews;

    private Remembering() {
        hearsNews = false;
    }

    /** For a program that hears of no changes: its memories keep nothing. */
    public static Remembering nothing() {
        return new Remembering();
    }

    @Autowired
    Remembering(Signals signals) {
        hearsNews = true;
        signals.listen(CHANNEL, table -> {
            if (table.isEmpty()) {
                byTable.keySet().forEach(this::forget);
            } else {
                forget(table);
            }
        });
    }

    /**
     * A new memory.
     *
     * @param tables whose change makes its answers wrong, as {@code schema.table}; each has the trigger {@code tell_change}
     */
    public <K, V> Remembered<K, V> of(String... tables) {
        Remembered<K, V> remembered = new Remembered<>(hearsNews);
        for (String table : tables) {
            byTable.computeIfAbsent(table, t -> new CopyOnWriteArrayList<>()).add(remembered);
        }
        return remembered;
    }

    /** This node changes the table: what it remembers of it is forgotten when the surrounding transaction commits. */
    public void changes(String table) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget(table);
                }
            });
        } else {
            forget(table);
        }
    }

    private void forget(String table) {
        byTable.getOrDefault(table, List.of()).forEach(Remembered::forget);
    }
}
