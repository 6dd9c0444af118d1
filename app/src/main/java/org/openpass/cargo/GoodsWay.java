package org.openpass.cargo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openpass.terms.Seoul;

/** The way of a consignment's packages through its places, event by event: those that went the same way are a part. First come, first gone. */
final class GoodsWay {

    /**
     * Some packages lay at a place.
     *
     * @param from the day on which the first packages came there, of all that lay there then
     * @param transport the day on which the transport was declared by which they left; null: they did not leave for another place
     */
    record Lain(String place, LocalDate from, LocalDate transport) {
    }

    /** Packages that lay in the same places in the same days. */
    record Part(int packages, List<Lain> lain) {
    }

    /** @param at where they lie; empty: they are under way; null: they have left for good */
    private record Some(int packages, String at, List<Lain> lain) {

        LocalDate since() {
            return lain.getLast().from();
        }

        Some of(int some) {
            return new Some(some, at, lain);
        }

        Some in(String place, LocalDate from) {
            List<Lain> more = new ArrayList<>(lain);
            more.add(new Lain(place, from, null));
            return new Some(packages, place, more);
        }

        Some away(LocalDate transport) {
            List<Lain> ended = new ArrayList<>(lain);
            Lain last = ended.removeLast();
            ended.add(new Lain(last.place(), last.from(), transport));
            return new Some(packages, UNDER_WAY, ended);
        }
    }

    private static final String UNDER_WAY = "";

    private final List<Some> all = new ArrayList<>();
    private LocalDate declared;

    /** When it happened. */
    static Instant moment(Event event) {
        return event.movedAt() == null ? event.processedAt() : event.movedAt();
    }

    /** The parts; what was carried in and left since, too. */
    List<Part> parts() {
        return all.stream().map(each -> new Part(each.packages(), List.copyOf(each.lain()))).toList();
    }

    /** Events come in order, and none that was taken back. */
    void goOn(Event event) {
        LocalDate day = Seoul.day(moment(event));
        if (event.kind() == EventKind.TRANSPORT_ACCEPTED) {
            declared = day;
        }
        if (event.packagesIn() > 0 && !event.place().isEmpty()) {
            in(event, day);
        }
        if (event.packagesOut() > 0 && !event.place().isEmpty()) {
            out(event, day);
        }
    }

    private void in(Event event, LocalDate day) {
        LocalDate from = all.stream().filter(each -> event.place().equals(each.at())).map(Some::since).min(LocalDate::compareTo).orElse(day);
        int came = event.packagesIn();
        if (event.transit() < 0) {
            for (Some some : taken(-event.transit(), each -> UNDER_WAY.equals(each.at()))) {
                all.add(some.in(event.place(), from));
                came -= some.packages();
            }
        }
        if (came > 0) {
            all.add(new Some(came, null, List.of()).in(event.place(), from));
        }
    }

    /** A transport is declared before goods leave by it; where the ledger has no such event, they left at once. */
    private void out(Event event, LocalDate day) {
        for (Some some : taken(event.packagesOut(), each -> event.place().equals(each.at()))) {
            all.add(event.transit() > 0 ? some.away(declared == null || declared.isBefore(some.since()) ? day : declared)
                    : new Some(some.packages(), null, some.lain()));
        }
    }

    /** Takes so many of these out of all, the first first. */
    private List<Some> taken(int packages, Predicate<Some> which) {
        List<Some> taken = new ArrayList<>();
        int left = packages;
        for (Some some : List.copyOf(all)) {
            if (left > 0 && which.test(some)) {
                int these = Math.min(left, some.packages());
                all.set(indexOf(some), some.of(some.packages() - these));
                taken.add(some.of(these));
                left -= these;
            }
        }
        all.removeIf(each -> each.packages() == 0);
        return taken;
    }

    private int indexOf(Some some) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == some) {
                return i;
            }
        }
        throw new IllegalStateException();
    }
}
