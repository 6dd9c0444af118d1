package org.openpass.signals;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends and receives PostgreSQL notifications. A signal carries no truth, it only says where to look: a receiver that
 * missed one (a lost connection) is woken with an empty payload when the connection is back, and looks for itself.
 */
@Component
public class Signals implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;
    private static final int DOUBLINGS = 4;
    private static final String AWAKE = "signals_awake";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean subscribe;
    /** The one that listens; null: none does. Who is another's has ended, also where a new one was started before it saw that. */
    private volatile Thread thread;

    Signals(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Calls the listener for each notification on the channel, on the one listening thread: return quickly.
     *
     * @param channel a lower-case SQL identifier
     * @return takes the listener away again
     */
    public Runnable listen(String channel, Consumer<String> listener) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("A channel is a lower-case identifier: " + channel);
        }
        boolean first = !listeners.containsKey(channel);
        listeners.computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>()).add(listener);
        subscribe = true;
        if (first && isRunning()) {
            wake();
        }
        return () -> listeners.get(channel).remove(listener);
    }

    /** The listening connection waits for seconds: else what is told meanwhile would not be heard. */
    private void wake() {
        try {
            tell(Set.of(new Notice(AWAKE, "")));
        } catch (DataAccessException away) {
            log.debug("The new channel is heard when the database is back", away);
        }
    }

    /** Notifies every node's listeners when the surrounding transaction commits; payload at most 8,000 bytes. */
    public void notify(String channel, String payload) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(Set.of(new Notice(channel, payload)));
            return;
        }
        Notices notices = (Notices) TransactionSynchronizationManager.getResource(this);
        if (notices == null) {
            notices = new Notices();
            TransactionSynchronizationManager.bindResource(this, notices);
            TransactionSynchronizationManager.registerSynchronization(notices);
        }
        notices.pending.add(new Notice(channel, payload));
    }

    private void tell(Set<Notice> notices) {
        jdbc.sql("select count(pg_notify(channel, payload)) from unnest(?::text[], ?::text[]) as n (channel, payload)")
                .params(notices.stream().map(Notice::channel).toArray(String[]::new),
                        notices.stream().map(Notice::payload).toArray(String[]::new)).query(Long.class).single();
    }

    private record Notice(String channel, String payload) {
    }

    /** What one transaction has to tell: told in one statement just before its commit. */
    private final class Notices implements TransactionSynchronization {

        private final Set<Notice> pending = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(pending);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Signals.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Signals.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Signals.this);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("signals").daemon().unstarted(this::run);
        thread.start();
    }

    private boolean listens() {
        return Thread.currentThread() == thread;
    }

    private void run() {
        int failures = 0;
        while (listens()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                subscribe = true;
                failures = 0;
                receive(connection);
            } catch (SQLException | RuntimeException e) {
                if (listens()) {
                    log.warn("Signals lost their connection ({}); trying again", e.getMessage());
                    pause(Math.min(FIRST_PAUSE_MILLIS << Math.min(failures++, DOUBLINGS), LONGEST_PAUSE_MILLIS));
                }
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        PGConnection pg = connection.unwrap(PGConnection.class);
        Set<String> heard = new HashSet<>();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + AWAKE);
        }
        while (listens()) {
            if (subscribe) {
                subscribe = false;
                for (String channel : listeners.keySet()) {
                    if (heard.add(channel)) {
                        try (var statement = connection.createStatement()) {
                            statement.execute("listen " + channel);
                        }
                        // What was told before is not heard: they have to look for themselves.
                        deliver(channel, "");
                    }
                }
            }
            PGNotification[] received = pg.getNotifications(WAIT_MILLIS);
            for (PGNotification n : received == null ? new PGNotification[0] : received) {
                deliver(n.getName(), n.getParameter());
            }
        }
    }

    private void deliver(String channel, String payload) {
        for (Consumer<String> listener : listeners.getOrDefault(channel, List.of())) {
            try {
                listener.accept(payload);
            } catch (RuntimeException e) {
                log.warn("A listener of {} failed", channel, e);
            }
        }
    }

    /** Interrupted it goes on: who means it to end has said so before, and a mark that stays would let no connection be taken, nor it wait. */
    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            log.debug("Interrupted", e);
        }
    }

    @Override
    public void stop() {
        Thread was = thread;
        thread = null;
        if (was != null) {
            was.interrupt();
        }
    }

    /** A context that fails at its start is closed without being stopped: its pool is closed after this. */
    @PreDestroy
    void close() {
        stop();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
