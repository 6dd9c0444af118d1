package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.openpass.deploy.rig.Customs;

/** An importer who pays each slip as soon as there is one, by an order to the bank. */
public final class Payer implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 200_000_000L;

    private final Customs.Caller customs;
    private final Customs.Caller bank;
    private final Queue<String> owing = new ConcurrentLinkedQueue<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean running = true;

    public Payer(Customs.Caller customs, Customs.Caller bank) {
        this.customs = customs;
        this.bank = bank;
        thread = Thread.ofPlatform().name("payer").daemon().start(this::pay);
    }

    /** A declaration that waits for its payment, now or later. */
    public void owes(String number) {
        owing.add(number);
    }

    /** The declarations whose payment customs acknowledged to the bank. */
    public Set<String> paid() {
        return Set.copyOf(paid);
    }

    private void pay() {
        while (running) {
            for (int i = owing.size(); i > 0 && running; i--) {
                String number = owing.poll();
                try {
                    if (!settle(number)) {
                        owing.add(number);
                    }
                } catch (IOException noAnswer) {
                    owing.add(number);
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private boolean settle(String number) throws IOException {
        Customs.Answer declaration = customs.get("/api/v1/declarations/" + number);
        String notice = declaration.body().path("money").path("noticeNumber").asString("");
        if ("PAID".equals(declaration.body().path("money").path("status").asString(""))) {
            return true;
        }
        if (notice.isEmpty()) {
            return false;
        }
        Customs.Answer order = bank.post("/payments", Map.of("noticeNumber", notice,
                "amount", declaration.body().path("money").path("amount").asLong()));
        if (order.code() == 200) {
            paid.add(number);
        }
        return order.code() == 200;
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
