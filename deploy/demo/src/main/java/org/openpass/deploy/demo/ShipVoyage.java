package org.openpass.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The ship of a day: lets all act in turn, and looks where each consignment then stands. */
final class ShipVoyage {

    private static final long TICK_MILLIS = 150;
    private static final long LONGEST_STANDSTILL = Duration.ofSeconds(90).toNanos();

    private final ShipDay day;
    private final ShipCrew crew;
    private final List<Master> masters;
    private final List<Table.Row> left;
    private final List<ShipAct> acts;

    /** @param last what is done after all else */
    ShipVoyage(ShipDay day, ShipCrew crew, ShipAct last) throws IOException {
        this.day = day;
        this.crew = crew;
        this.masters = Master.all();
        this.left = Table.read("ship/tasks.csv");
        VoyageActs voyage = new VoyageActs(day, crew, masters);
        this.acts = Stream.of(voyage.all(), new ReleaseActs(day, crew, masters).all(), new CargoCaseActs(day, crew, masters, voyage).all(),
                new OverdueActs(day, crew).all(), List.of(last))
                .flatMap(List::stream).toList();
    }

    /**
     * Everybody acts in turn, each once what it needs is there.
     *
     * @param told of each act that is done
     */
    ShipOutcome sail(Consumer<ShipAct> told) throws InterruptedException {
        boolean before = crew.carrier().api().get("/api/v1/cargo/" + day.cargo("0001", "0001")).ok();
        for (ShipAct act : acts) {
            String stands = until(act.act());
            if (stands != null) {
                return new ShipOutcome(day, before, consignments(Map.of()), List.of(), 0, act.who().name() + " " + act.what() + ": " + stands);
            }
            told.accept(act);
        }
        Map<String, String> statuses = new HashMap<>();
        Set<String> tasks = new HashSet<>();
        // What an earlier demonstration left may have gone any way since.
        until(() -> look(statuses, tasks, before));
        return new ShipOutcome(day, before, consignments(statuses), left.stream().filter(row -> !tasks.contains(row.get("element")))
                .map(row -> row.get("shows")).toList(), left.size(), null);
    }

    /** @return what stands against it still; null: it is done */
    private static String until(Runnable act) throws InterruptedException {
        long begun = System.nanoTime();
        for (;;) {
            String why;
            try {
                act.run();
                return null;
            } catch (NotYet notYet) {
                why = notYet.getMessage();
            } catch (UncheckedIOException unreachable) {
                why = "the system does not answer";
            }
            if (System.nanoTime() - begun > LONGEST_STANDSTILL) {
                return why;
            }
            Thread.sleep(TICK_MILLIS);
        }
    }

    private void look(Map<String, String> statuses, Set<String> tasks, boolean before) {
        JsonNode rows = NotYet.unlessOk(crew.carrier().api().get("/api/v1/cargo?number=" + day.mrn())).body().path("cargo");
        rows.forEach(row -> statuses.put(row.path("number").asString(""), row.path("status").asString("")));
        new CargoDesk(crew.visitor().api()).tasks().forEach(task -> tasks.add(task.path("elementId").asString("")));
        boolean all = consignments(statuses).stream().allMatch(ShipOutcome.Consignment::asExpected)
                && left.stream().allMatch(row -> tasks.contains(row.get("element")));
        if (!before && !all) {
            throw new NotYet("not all stands as expected");
        }
    }

    private List<ShipOutcome.Consignment> consignments(Map<String, String> statuses) {
        List<ShipOutcome.Consignment> all = new ArrayList<>();
        masters.forEach(m -> m.houses().forEach(h -> all.add(new ShipOutcome.Consignment(h, m.place(), statuses.get(day.cargo(h.msn(),
                h.hsn()))))));
        return all;
    }
}
