package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.cargo.MovementReport.Reason;
import org.openpass.cargo.MovementReport.Way;

/** What is wrong with a report as it is written, all at once, before anything is asked of the ledger (Decree Art. 176(1), (2)). */
final class MovementChecks {

    private static final int MOST_PACKAGES = 9_999_999;
    private static final BigDecimal MOST_KILOGRAMS = BigDecimal.valueOf(99_999_999);
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 35;
    /** Clocks differ; a moment that lies further ahead is a mistake. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Pattern SHED = Pattern.compile("[0-9]{8}");
    private static final Pattern CARGO_NUMBER = Pattern.compile("[0-9A-Z]{15}|[0-9A-Z]{18,19}");
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}[0-9]{7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8}[0-9]{2}([0-9]{8}|[LT][0-9]{7})");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Map<Way, Set<Reason>> REASONS = Map.of(
            Way.IN, EnumSet.of(Reason.ARRIVAL, Reason.TRANSPORT, Reason.PERMIT, Reason.ORDER),
            Way.OUT, EnumSet.complementOf(EnumSet.of(Reason.ARRIVAL)), Way.TAKE_BACK, EnumSet.noneOf(Reason.class));

    private final MovementReport said;
    private final List<Fault> faults = new ArrayList<>();

    private MovementChecks(MovementReport said) {
        this.said = said;
    }

    /** All that is wrong; empty where nothing is. */
    static List<Fault> of(MovementReport said, Intake.Sender sender, Instant now) {
        MovementChecks checks = new MovementChecks(said);
        checks.sender(sender, now);
        checks.when(now);
        checks.what();
        checks.texts();
        return checks.faults;
    }

    private void sender(Intake.Sender sender, Instant now) {
        String reference = sender.reference();
        wrong(reference == null || reference.isBlank() || reference.length() > LONGEST_NAME || unprintable(reference), "reference",
                "movement.reference", String.valueOf(LONGEST_NAME));
        wrong(sender.preparedAt() == null || sender.preparedAt().isAfter(now.plus(CLOCKS_DIFFER)), "preparedAt",
                "movement.preparedAt");
    }

    private void when(Instant now) {
        wrong(said.way() == null, "way", "movement.way");
        if (said.movedAt() == null) {
            wrong(true, "movedAt", "movement.movedAt");
        } else {
            wrong(said.movedAt().isAfter(now.plus(CLOCKS_DIFFER)), "movedAt", "movement.movedAt.ahead");
        }
    }

    private void what() {
        boolean shed = said.place() != null && SHED.matcher(said.place()).matches();
        wrong(!shed, "place", "movement.place");
        if (said.number() != null) {
            wrong(!NUMBER.matcher(said.number()).matches() || shed && !said.number().startsWith(said.place()), "number",
                    "movement.number");
        }
        if (said.way() == Way.TAKE_BACK) {
            wrong(said.basis() == null || !NUMBER.matcher(said.basis()).matches(), "basis", "movement.basis.takeBack");
            return;
        }
        wrong(said.packages() < 1 || said.packages() > MOST_PACKAGES, "packages", "movement.packages",
                String.valueOf(MOST_PACKAGES));
        wrong(said.weight() != null && (said.weight().signum() < 0 || said.weight().compareTo(MOST_KILOGRAMS) > 0
                || said.weight().stripTrailingZeros().scale() > 3), "weight", "movement.weight");
        wrong(said.cargoNumber() == null && said.mbl() == null && said.hbl() == null && said.container() == null, "cargoNumber",
                "movement.cargo");
        wrong(said.cargoNumber() != null && !CARGO_NUMBER.matcher(said.cargoNumber()).matches(), "cargoNumber",
                "movement.cargoNumber");
        wrong(said.container() != null && !CONTAINER.matcher(said.container()).matches(), "container", "movement.container");
        wrong(said.reason() != null && said.way() != null && !REASONS.get(said.way()).contains(said.reason()), "reason",
                "movement.reason");
    }

    private void texts() {
        name("mbl", said.mbl());
        name("hbl", said.hbl());
        name("location", said.location());
        name("vehicle", said.vehicle());
        if (said.way() != Way.TAKE_BACK) {
            name("basis", said.basis());
        }
        wrong(said.condition() != null && (said.condition().length() > LONGEST_TEXT || unprintable(said.condition())), "condition",
                "movement.text", String.valueOf(LONGEST_TEXT));
    }

    private void name(String field, String text) {
        wrong(text != null && (text.length() > LONGEST_NAME || unprintable(text)), field, "movement.text",
                String.valueOf(LONGEST_NAME));
    }

    private static boolean unprintable(String text) {
        return UNPRINTABLE.matcher(text).find();
    }

    private void wrong(boolean is, String field, String code, String... args) {
        if (is) {
            faults.add(Fault.of(field, code, args));
        }
    }
}
