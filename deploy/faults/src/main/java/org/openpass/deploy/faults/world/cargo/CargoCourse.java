package org.openpass.deploy.faults.world.cargo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openpass.deploy.faults.Findings;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/** Short voyages, one after another: each with a manifest of a few lines in pieces, corrected, and everything that moves goods. */
public final class CargoCourse {

    private static final int LINES = 12;
    private static final int PIECES = 3;

    private final RunningSystem system;
    private final CargoPeople people;
    private final Random random;
    private final Duration limit;
    private final List<Ship> ships = new ArrayList<>();

    /** @param limit how long anything is waited for */
    public CargoCourse(RunningSystem system, SampleWorld world, Random random, Duration limit) throws IOException {
        this.system = system;
        this.people = CargoPeople.of(system, world, 0, limit);
        this.random = random;
        this.limit = limit;
    }

    /** Takes the next all the way; nobody declares its goods. */
    public void sail() throws Exception {
        Ship ship = new Ship(people, null, ships.size() + 1, LINES, PIECES, Hands.ONE_PAIR, random, limit);
        ships.add(ship);
        ship.sail();
    }

    /** How many cases its voyages have. */
    public int cases() {
        return ships.size();
    }

    /** Compares the ledger with what was acknowledged. */
    public void ledgerIsWhatWasAcknowledged(Findings findings) throws Exception {
        new CargoReckoning(system, ships, findings).ledgerIsWhatWasAcknowledged();
    }
}
