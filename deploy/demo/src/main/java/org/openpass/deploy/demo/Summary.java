package org.openpass.deploy.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last words of a demonstration: what came out, who acted, what is left for the visitor, where to look further. */
final class Summary {

    private static final int MOST_REASONS = 20;

    private final PrintStream out;
    private final Arguments arguments;

    Summary(PrintStream out, Arguments arguments) {
        this.out = out;
        this.arguments = arguments;
    }

    /**
     * Prints; returns whether each declaration reached its end, with the samples each lane and form too, and all of the ship's cargo
     * stands as expected.
     *
     * @param ship null: none came
     * @param api001 where the Open API tells of its cargo; null: it was not asked
     */
    boolean print(List<Course> courses, ShipOutcome ship, List<DemoAccount> accounts, String key, String api001) {
        List<Course> unexpected = courses.stream().filter(c -> c.unmet().isPresent()).toList();
        out.println();
        tally(courses, unexpected.size());
        unexpected.forEach(this::explain);
        boolean complete = unexpected.isEmpty();
        if (arguments.files().isEmpty()) {
            people(courses);
            Coverage coverage = new Coverage(courses.stream().map(Course::outcome).toList());
            coverage.sentences().forEach(out::println);
            complete &= coverage.complete();
        }
        if (ship != null) {
            ship(ship);
            complete &= ship.asExpected();
        }
        left(courses);
        addresses(courses);
        if (ship != null) {
            cargo(ship, api001);
        }
        accounts(accounts, key);
        out.flush();
        return complete;
    }

    private void tally(List<Course> courses, int unexpected) {
        Map<End, Long> ends = courses.stream().collect(Collectors.groupingBy(c -> c.outcome().end(), TreeMap::new,
                Collectors.counting()));
        String parts = ends.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().label())
                .collect(Collectors.joining(", "));
        out.println(courses.size() + " declarations: " + parts + ". " + (unexpected == 0
                ? "Each reached the end expected of it." : unexpected + " did not reach the end expected of them:"));
    }

    private void explain(Course course) {
        out.println("  ✗ " + course.sample().name() + ": " + course.outcome().end() + ", "
                + course.unmet().orElseThrow());
        course.outcome().reasons().stream().limit(MOST_REASONS).forEach(reason -> out.println("      " + reason));
        int more = course.outcome().reasons().size() - MOST_REASONS;
        if (more > 0) {
            out.println("      and " + more + " more reasons");
        }
    }

    private void people(List<Course> courses) {
        Map<Role, Long> deeds = courses.stream().flatMap(c -> c.deeds().stream())
                .collect(Collectors.groupingBy(d -> d.step().role(), TreeMap::new, Collectors.counting()));
        out.println(courses.stream().filter(Course::clearedByItself).count() + " were accepted without any person."
                + (deeds.isEmpty() ? "" : " Sample people took " + deeds.values().stream().mapToLong(n -> n).sum()
                        + " steps through the API: " + deeds.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ")) + ".")
                + (courses.stream().noneMatch(Course::filedBefore) ? ""
                        : " These data were filed, and people acted on them, in an earlier demonstration."));
    }

    private void ship(ShipOutcome ship) {
        long well = ship.consignments().stream().filter(ShipOutcome.Consignment::asExpected).count();
        out.println((ship.asExpected() ? "" : "✗ ") + "Ship " + ship.day().mrn() + ": " + ship.consignments().size() + " consignments, " + well
                + " stand as expected." + (ship.failure() == null ? "" : " Not done: " + ship.failure())
                + (ship.before() ? " It came in an earlier demonstration." : ""));
        if (!ship.before() && ship.failure() == null) {
            ship.missing().forEach(task -> out.println("  ✗ not left for cargo officers: " + task));
            out.println("Left for you      " + ship.left() + " kinds of tasks of cargo officers: sign in as " + DemoAccount.CARGO_OFFICER
                    + ", decide them from " + url() + "/inbox?view=group");
        }
    }

    private void cargo(ShipOutcome ship, String api001) {
        String number = ship.day().cargo("0001", "0001");
        out.println("Cargo             " + url() + "/track/" + number + " (anybody), " + url() + "/cargo (trader, carrier, forwarder)");
        out.println("Bonded warehouse  " + url() + "/warehouse/" + ShipCrew.WAREHOUSE + " (warehouse), " + url() + "/stock ("
                + DemoAccount.CARGO_OFFICER + ")");
        out.println("Open API          " + (api001 == null ? url() + "/open-api" : api001));
    }

    private void left(List<Course> courses) {
        for (Course course : courses) {
            if (course.sample().script().left().isPresent() && course.outcome().end() == waitsAs(course)) {
                out.println("Left for you      " + course.number() + " " + course.sample().shows() + ": "
                        + (course.outcome().end() == End.AWAITING_PAYMENT
                                ? "sign in as trader, pay KRW %,d at ".formatted(course.outcome().duty())
                                        + url() + "/declarations/" + course.number() + "/payment"
                                : "sign in as clearance, decide it from " + url() + "/inbox"));
            }
        }
    }

    private static End waitsAs(Course course) {
        return course.sample().expectation().ends().iterator().next();
    }

    private void addresses(List<Course> courses) {
        String url = url();
        out.println("Home              " + url + "/");
        courses.stream().filter(c -> c.outcome().end() == End.ACCEPTED).map(Course::number).filter(Objects::nonNull)
                .findFirst().ifPresent(number -> out.println("Public tracking   " + url + "/track/" + number));
        out.println("Sign-in           " + url + "/login");
        out.println("OpenAPI           " + url + "/openapi/v1");
        if (arguments.bank() != null) {
            out.println("Bank (simulated)  " + arguments.bank());
        }
    }

    private String url() {
        return arguments.url().toString().replaceAll("/$", "");
    }

    private void accounts(List<DemoAccount> accounts, String key) {
        out.println("Accounts of this demonstration (passwords are new each time):");
        accounts.forEach(a -> out.println("  " + Columns.pad(a.username(), 13) + Columns.pad(a.password(), 22)
                + a.displayName()));
        out.println("API key: " + key);
        if (!arguments.exit()) {
            out.println();
            out.println("The system stays up with these data. Ctrl-C stops everything.");
        }
    }
}
