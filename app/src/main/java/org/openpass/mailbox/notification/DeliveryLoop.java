package org.openpass.mailbox.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openpass.access.Accounts;
import org.openpass.continuity.Continuity;
import org.openpass.mailbox.notification.Outcome.Result;
import org.openpass.mailbox.notification.Subscription.Channel;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due, each lane on a thread of its own, so that a partner that does not answer is waited for alone. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class DeliveryLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int LANES = 16;
    /** Longer than any sending takes: nothing is begun that the claim may not outlast. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final DeliveryQueue queue;
    private final WebhookSender webhooks;
    private final EmailSender mail;
    private final Accounts accounts;
    private final Continuity continuity;
    private final Signals signals;
    private final Clock clock;
    private final Duration every;
    private final Semaphore free = new Semaphore(LANES);
    private volatile boolean stopping;
    private ExecutorService senders;
    private WakeableLoop loop;
    private Runnable unlisten;

    DeliveryLoop(DeliveryQueue queue, WebhookSender webhooks, EmailSender mail, Accounts accounts,
            Continuity continuity, Signals signals, Clock clock,
            @Value("${openpass.notifications.every:PT5S}") Duration every) {
        this.queue = queue;
        this.webhooks = webhooks;
        this.mail = mail;
        this.accounts = accounts;
        this.continuity = continuity;
        this.signals = signals;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public void start() {
        stopping = false;
        senders = Executors.newVirtualThreadPerTaskExecutor();
        loop = new WakeableLoop("deliveries", every, this::round);
        unlisten = signals.listen(DeliveryQueue.CHANNEL, payload -> loop.wake());
    }

    /** While changes are stopped for a backup nothing is sent, so that the copy knows of everything that was. */
    private boolean round() {
        if (continuity.standstill().isPresent()) {
            return false;
        }
        queue.expire();
        int lanes = free.availablePermits();
        if (lanes > 0) {
            lanes(queue.claim(lanes)).forEach(this::begin);
        }
        return false;
    }

    private static Iterable<List<ClaimedDelivery>> lanes(List<ClaimedDelivery> claimed) {
        Map<UUID, List<ClaimedDelivery>> lanes = claimed.stream()
                .sorted(Comparator.comparing(ClaimedDelivery::storedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(ClaimedDelivery::subscriptionId));
        return lanes.values();
    }

    private void begin(List<ClaimedDelivery> lane) {
        free.acquireUninterruptibly();
        WakeableLoop current = loop;
        senders.execute(() -> {
            try {
                send(lane);
            } catch (RuntimeException e) {
                log.warn("What became of a delivery could not be written down; its claim will run out", e);
            } finally {
                free.release();
                current.wake();
            }
        });
    }

    /** One after another; after one that did not arrive the lane rests. */
    private void send(List<ClaimedDelivery> lane) {
        for (int i = 0; i < lane.size(); i++) {
            ClaimedDelivery next = lane.get(i);
            if (stopping || !clock.instant().isBefore(next.claimedUntil().minus(MARGIN))) {
                queue.release(lane.subList(i, lane.size()));
                return;
            }
            Outcome outcome = next.channel() == Channel.WEBHOOK ? webhooks.send(next) : mailed(next);
            queue.settle(next, outcome);
            if (outcome.result() != Result.SENT && i + 1 < lane.size()) {
                queue.release(lane.subList(i + 1, lane.size()));
                return;
            }
        }
    }

    /** Who does not act for the party any more is told nothing of it. */
    private Outcome mailed(ClaimedDelivery next) {
        boolean still = accounts.find(next.username()).filter(account -> !account.disabled()
                && account.partyId() != null && account.partyId() == next.partyId()).isPresent();
        return still ? mail.sendNotice(next) : Outcome.refused("The account does not act for the party any more");
    }

    /** What is being sent comes to its end. */
    @Override
    public void stop() {
        stopping = true;
        unlisten.run();
        loop.close();
        loop = null;
        senders.shutdown();
        try {
            if (!senders.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Some deliveries are still being sent; their claims will run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
