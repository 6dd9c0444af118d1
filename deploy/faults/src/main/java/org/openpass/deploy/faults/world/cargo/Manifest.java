package org.openpass.deploy.faults.world.cargo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The manifest of a voyage as its carrier has it: first one of whose houses one has too few packages and one is too much, then what
 * corrects both. So it is whole only when all pieces and the correction are there, in whatever order they come.
 */
final class Manifest {

    private static final int FEWEST = 10;
    private static final int TOO_FEW = 4;
    /** Less than is wanting at the other, so that a master never has more in its houses than it says. */
    private static final int TOO_MUCH = 3;

    private final List<Line> masters = new ArrayList<>();
    private final List<Line> houses = new ArrayList<>();
    private final List<Line> corrections = new ArrayList<>();

    /** @param lines all of them, also the one that is taken back */
    Manifest(String mrn, int consolidations, int lines) {
        int[] sums = new int[consolidations];
        for (int i = 0; i < lines - consolidations - 1; i++) {
            int packages = FEWEST + i;
            sums[i % consolidations] += packages;
            houses.add(house(mrn, i % consolidations, i, packages));
        }
        for (int m = 0; m < consolidations; m++) {
            masters.add(new Line(mrn, "%04d".formatted(m + 1), "0000", null, "CONSOLIDATED", sums[m], false));
        }
        corrections.add(house(mrn, 0, lines, TOO_MUCH).gone());
        corrections.add(houses.getFirst().of(houses.getFirst().packages(), "PATCH BOARDS CORRECTED"));
    }

    private static Line house(String mrn, int master, int number, int packages) {
        return new Line(mrn, "%04d".formatted(master + 1), "%04d".formatted(number + 1), "H%s%04d".formatted(mrn, number), "PATCH BOARDS",
                packages, false);
    }

    /** What is sent first, dealt out. */
    List<List<Line>> pieces(int count, Random random) {
        List<Line> all = new ArrayList<>(masters);
        all.addAll(houses.subList(1, houses.size()));
        all.add(houses.getFirst().of(TOO_FEW, "PATCH BOARDS"));
        all.add(corrections.getFirst().of(TOO_MUCH, "PATCH BOARDS"));
        Collections.shuffle(all, random);
        List<List<Line>> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(all.subList(i * all.size() / count, (i + 1) * all.size() / count));
        }
        return pieces;
    }

    /** What is taken back, then what is changed. */
    List<Line> corrections() {
        return corrections;
    }

    /** A house as it is in the end. */
    Line house(int number) {
        return number == 0 ? corrections.getLast() : houses.get(number);
    }

    int houses() {
        return houses.size();
    }

    /** Cargo number to packages and goods, of what has to stand in the end. */
    Map<String, String> stands() {
        Map<String, String> stands = new TreeMap<>();
        masters.forEach(line -> stands.put(line.cargo(), line.packages() + " " + line.goods()));
        for (int i = 0; i < houses.size(); i++) {
            stands.put(house(i).cargo(), house(i).packages() + " " + house(i).goods());
        }
        return stands;
    }
}
