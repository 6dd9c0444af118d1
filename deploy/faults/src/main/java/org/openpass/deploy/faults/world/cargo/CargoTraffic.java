package org.openpass.deploy.faults.world.cargo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Declarant;

/** Ships that come one after another, each with its manifest in pieces, three times, out of order and corrected, by some hands. */
public final class CargoTraffic implements AutoCloseable {

    /** The lines of a manifest. */
    public static final int LINES = 50;
    private static final int PIECES = 7;

    private final List<Thread> hands = new ArrayList<>();
    private final Queue<Ship> ships = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    /**
     * Begins.
     *
     * @param count of hands, each with a carrier, an operator and two bonded areas of its own
     * @param most ships of each hand; the last is seen to its end also when it is stopped
     */
    public CargoTraffic(Company company, int count, int most, long seed) throws IOException {
        for (int i = 0; i < count; i++) {
            begin(company, i, most, Hands.ONE_PAIR, new Random(seed + i));
        }
    }

    private CargoTraffic() {
    }

    /** So many ships of one carrier, with hands of their own. @param number tells the carrier from others of the same system; below 26 */
    public static CargoTraffic of(Company company, int number, int ships, Hands hands, Random random) throws IOException {
        CargoTraffic traffic = new CargoTraffic();
        traffic.begin(company, number, ships, hands, random);
        return traffic;
    }

    private void begin(Company company, int number, int most, Hands way, Random random) throws IOException {
        CargoPeople people = CargoPeople.of(company.system, company.world, number, Speaker.LONGEST_OUTAGE);
        hands.add(Thread.ofPlatform().name("carrier-" + number).daemon().start(() -> sail(people, company.declarant, most, way, random)));
    }

    private void sail(CargoPeople people, Declarant declarant, int most, Hands way, Random random) {
        try {
            for (int serial = 1; serial <= most && running; serial++) {
                Ship ship = new Ship(people, declarant, serial, LINES, PIECES, way, random, Ship.LIMIT);
                ships.add(ship);
                ship.sail();
            }
        } catch (Exception | Error e) {
            failures.add(e);
        }
    }

    /** The voyages that were begun; all have come to their end once it is stopped. */
    List<Ship> ships() {
        return List.copyOf(ships);
    }

    /** Fails with what a hand met that it could not go on with. */
    public void mustGoOn() {
        if (!failures.isEmpty()) {
            throw new AssertionError("A carrier could not go on", failures.peek());
        }
    }

    /** Begins no other voyage; returns when the last has come to its end. */
    public void stop() throws InterruptedException {
        running = false;
        finish();
    }

    /** Returns when all voyages have come to their end. */
    public void finish() throws InterruptedException {
        for (Thread hand : hands) {
            hand.join();
        }
        mustGoOn();
    }

    @Override
    public void close() {
        running = false;
        hands.forEach(Thread::interrupt);
    }
}
