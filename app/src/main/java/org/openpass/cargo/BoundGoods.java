package org.openpass.cargo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.cargo.Destinations.Bound;
import org.openpass.cargo.MovedGoods.Goods;
import org.openpass.cargo.MovementReport.Reason;
import org.springframework.stereotype.Component;

/** How much of what is under way arrives with a carry-in, and whether it was meant to come in there (Customs Act Art. 215). */
@Component
class BoundGoods {

    private final List<Destinations> keepers;

    /** @param keepers one a kind of ground that names a place */
    BoundGoods(List<Destinations> keepers) {
        this.keepers = keepers;
    }

    /** What arrives by a ground. */
    record Part(Destinations keeper, Bound bound, int packages) {
    }

    /**
     * What arrives.
     *
     * @param packages that were under way, by a ground that names this place or by one that names none
     * @param elsewhere the place where they are to come in instead; null: they may come in here
     */
    record Arrives(int packages, String elsewhere, List<Part> parts) {

        /** The number of the one ground by which all came; null: there is none, or several. */
        String basis() {
            return parts.size() == 1 ? parts.getFirst().bound().basis() : null;
        }
    }

    /** Of goods that are locked. */
    Arrives of(MovementReport said, Goods found) {
        if (said.reason() == Reason.ARRIVAL || found.underWay() == 0) {
            return new Arrives(0, null, List.of());
        }
        List<Part> here = new ArrayList<>();
        List<Bound> elsewhere = new ArrayList<>();
        int left = said.packages();
        int bound = 0;
        for (Destinations keeper : keepers) {
            for (Bound each : keeper.of(found.id())) {
                boolean named = each.basis().equals(said.basis());
                bound += each.packages();
                if (named && !each.place().equals(said.place())) {
                    return new Arrives(0, each.place(), List.of());
                }
                if (!each.place().equals(said.place())) {
                    elsewhere.add(each);
                } else if (left > 0 && each.packages() > 0) {
                    int comes = Math.min(left, each.packages());
                    here.add(new Part(keeper, each, comes));
                    left -= comes;
                }
            }
        }
        int free = Math.min(left, Math.max(0, found.underWay() - bound));
        left -= free;
        // More than the voyage can have brought is what was to come in elsewhere.
        boolean strays = left > 0 && !elsewhere.isEmpty() && (said.reason() == Reason.TRANSPORT || found.came() + left > found.packages());
        return new Arrives(said.packages() - left, strays ? elsewhere.getFirst().place() : null, here);
    }

    void arrived(Arrives arrives, String report, Instant movedAt) {
        arrives.parts().forEach(part -> part.keeper().arrived(part.bound(), part.packages(), report, movedAt));
    }

    /** Whether what came in by the report is settled where it was under way to. */
    boolean settled(String report) {
        return keepers.stream().anyMatch(keeper -> keeper.settled(report));
    }

    void takenBack(String report) {
        keepers.forEach(keeper -> keeper.takenBack(report));
    }
}
