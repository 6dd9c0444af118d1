package org.openpass.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The listening thread where there is no connection to be had: as of a pool that was closed. */
class SignalsTest {

    private final Set<Thread> asked = ConcurrentHashMap.newKeySet();
    private final List<Thread> calls = Collections.synchronizedList(new ArrayList<>());
    private final DataSource closed = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method,
            arguments) -> {
        asked.add(Thread.currentThread());
        calls.add(Thread.currentThread());
        throw new SQLException("The pool is closed");
    });

    @Test
    void whoIsStoppedEndsThoughAnotherIsStartedAtOnceAndNobodyAsksWithoutAPause() {
        Signals signals = new Signals(closed, null);
        signals.start();
        await().until(() -> asked.size() == 1);
        Thread first = asked.iterator().next();
        signals.stop();
        signals.start();
        await().until(() -> !first.isAlive() && asked.size() == 2);
        Thread second = asked.stream().filter(each -> each != first).findFirst().orElseThrow();
        // An interruption that ends nothing is no reason to ask again and again.
        second.interrupt();
        await().until(() -> calls.stream().filter(second::equals).count() == 2);
        signals.close();
        await().until(() -> !second.isAlive());
        assertThat(calls).hasSizeLessThan(5);
        assertThat(signals.isRunning()).isFalse();
    }
}
