package org.openpass.signals;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Work of a node from its start to its stop: it looks for some whenever it is told that there may be, and now and then besides. */
public abstract class WokenWork implements SmartLifecycle {

    private final Signals signals;
    private final String channel;
    private final String name;
    private final Duration poll;
    private final Duration gather;
    private WakeableLoop loop;
    private Runnable unlisten;

    /**
     * @param channel of the signals that wake it
     * @param name of its thread
     * @param poll how long it waits unless it is woken
     * @param gather how long it lets work gather before a round
     */
    protected WokenWork(Signals signals, String channel, String name, Duration poll, Duration gather) {
        this.signals = signals;
        this.channel = channel;
        this.name = name;
        this.poll = poll;
        this.gather = gather;
    }

    /** @return whether there may be more to do at once */
    protected abstract boolean round();

    @Override
    public void start() {
        loop = new WakeableLoop(name, poll, gather, this::round);
        unlisten = signals.listen(channel, payload -> loop.wake());
    }

    @Override
    public void stop() {
        unlisten.run();
        loop.close();
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
