package org.openpass.cargo.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openpass.cargo.CargoStatus;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Stock;
import org.openpass.cargo.permit.PermitKind.Matter;
import org.openpass.terms.Seoul;

/** What is wrong with an application or a report as it is written, all at once (Decree Art. 175, 177 to 181, 183). */
final class PermitChecks {

    static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 35;
    private static final Pattern SHED = Pattern.compile("[0-9]{8}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

    private final PermitApplication said;
    private final LocalDate today;
    private final int longestMonths;
    private final List<Fault> faults = new ArrayList<>();

    private PermitChecks(PermitApplication said, LocalDate today, int longestMonths) {
        this.said = said;
        this.today = today;
        this.longestMonths = longestMonths;
    }

    /**
     * All that is wrong; empty where nothing is.
     *
     * @param longestMonths for which a permit may be asked for, from today
     */
    static List<Fault> of(PermitApplication said, LocalDate today, int longestMonths) {
        PermitChecks checks = new PermitChecks(said, today, longestMonths);
        checks.who();
        if (said.kind() == null) {
            checks.wrong(true, "kind", "permit.kind");
        } else {
            checks.what();
            checks.when();
        }
        return checks.faults;
    }

    /**
     * Nothing where all has left; no more than lies there; no loss of what is released for import, which is no foreign goods any more (Art. 2 no. 5, 160(2)), and nobody
     * says which packages of a consignment that are; and nothing was lost there before it came: the day decides by which law duty is charged
     * (Art. 16 nos. 3 and 9, 17).
     *
     * @param released packages of the consignment that lie somewhere and are released
     */
    static List<Fault> atThePlace(PermitApplication said, Consignment goods, List<Stock> lots, int released) {
        PermitChecks checks = new PermitChecks(said, null, 0);
        if (isGone(goods.status(), lots.stream().mapToInt(Stock::packages).sum())) {
            return List.of(Fault.of("cargoNumber", "permit.gone", said.cargoNumber()));
        }
        List<Stock> here = lots.stream().filter(lot -> lot.place().equals(said.place())).toList();
        int lies = said.place() == null ? goods.packages() : here.stream().mapToInt(Stock::packages).sum();
        checks.wrong(said.packages() > lies, "packages", "permit.packages.here", String.valueOf(lies));
        int foreign = Math.max(0, lots.stream().mapToInt(Stock::packages).sum() - released);
        checks.wrong(said.kind().matter() != Matter.PERMIT && said.packages() <= lies && said.packages() > foreign, "packages",
                "permit.packages.released", String.valueOf(foreign));
        here.stream().map(lot -> Seoul.day(lot.firstInAt())).forEach(day -> checks.wrong(said.happenedOn() != null
                && said.happenedOn().isBefore(day), "happenedOn", "permit.happenedOn.before", day.toString()));
        return checks.faults;
    }

    /** Whether nothing of the goods is left of which anything could be permitted or reported. */
    private static boolean isGone(CargoStatus status, int lies) {
        return lies == 0 && !status.open();
    }

    /** What could not be read, and what is wrong of the other fields. */
    static List<Fault> merged(List<Fault> unread, List<Fault> wrong) {
        List<Fault> all = new ArrayList<>(unread);
        wrong.stream().filter(fault -> unread.stream().noneMatch(other -> other.field().equals(fault.field()))).forEach(all::add);
        return all;
    }

    private void who() {
        name("reference", said.reference(), true);
        name("cargoNumber", said.cargoNumber(), true);
        name("applicant", said.applicant(), false);
        name("securityReference", said.securityReference(), false);
        wrong(said.packages() < 1, "packages", "permit.packages");
        words("reason", said.reason(), true);
        words("materials", said.materials(), false);
    }

    private void what() {
        boolean fromShip = said.kind() == PermitKind.OUTSIDE_STORAGE && said.place() == null;
        wrong(!fromShip && (said.place() == null || !SHED.matcher(said.place()).matches()), "place", "permit.place");
        words("method", said.method(), said.kind().isWork());
        words("outside", said.outside(), said.kind() == PermitKind.OUTSIDE_STORAGE);
        wrong(said.outside() != null && said.kind() != PermitKind.OUTSIDE_STORAGE && said.kind() != PermitKind.REPAIR, "outside",
                "permit.outside");
        wrong(said.official() && said.kind() != PermitKind.SAMPLE, "official", "permit.official");
    }

    private void when() {
        boolean permit = said.kind().matter() == Matter.PERMIT;
        wrong(permit && (said.until() == null || said.until().isBefore(today) || said.until().isAfter(today.plusMonths(longestMonths))), "until",
                "permit.until", String.valueOf(longestMonths));
        wrong(!permit && (said.happenedOn() == null || said.happenedOn().isAfter(today)), "happenedOn", "permit.happenedOn");
    }

    /**
     * How many packages left by a permit and are not back nor in at its place of outside storage, lie at its place, are declared, and lie at
     * its place of outside storage.
     */
    record Goods(int notBack, int lies, int declared, int outside) {
    }

    /** What is wrong with the report of the work of a permit. */
    static List<Fault> of(WorkReport said, Permit permit, Goods goods, LocalDate today) {
        PermitChecks checks = new PermitChecks(permit.said(), today, 0);
        checks.work(said, permit, goods);
        return checks.faults;
    }

    private void work(WorkReport work, Permit permit, Goods goods) {
        PermitKind kind = permit.kind();
        int notBack = goods.notBack();
        int most = Math.min(permit.said().packages(), goods.lies());
        wrong(work.workedOn() == null || work.workedOn().isAfter(today), "workedOn", "permit.workedOn");
        words("rest", work.rest(), false);
        words("note", work.note(), false);
        boolean counts = kind == PermitKind.DISASSEMBLY;
        wrong(counts && (work.afterPackages() == null || work.afterPackages() < 1 || work.afterPackages() > 9_999_999), "afterPackages",
                "permit.afterPackages");
        wrong(counts && work.afterPackages() != null && goods.declared() > 0 && work.afterPackages() < permit.said().packages(), "afterPackages",
                "permit.afterDeclared");
        wrong(!counts && work.afterPackages() != null, "afterPackages", "permit.notAsked");
        boolean destroys = kind == PermitKind.DESTRUCTION;
        wrong(destroys && (work.destroyed() == null || work.destroyed() < 1 || work.destroyed() > most), "destroyed",
                "permit.destroyed", String.valueOf(most));
        wrong(!destroys && work.destroyed() != null, "destroyed", "permit.notAsked");
        wrong(!destroys && work.rest() != null, "rest", "permit.notAsked");
        boolean takes = kind == PermitKind.SAMPLE;
        wrong(takes && (work.used() == null ? 0 : work.used()) != notBack, "used", "permit.used", String.valueOf(notBack));
        wrong(!takes && work.used() != null, "used", "permit.notAsked");
        // The permit ends with the report, and the security with it (Art. 156(2)).
        wrong(kind == PermitKind.OUTSIDE_STORAGE && goods.outside() > 0, "", "permit.stillThere", String.valueOf(goods.outside()));
        wrong(kind == PermitKind.OUTSIDE_STORAGE && notBack > 0, "", "permit.notIn", String.valueOf(notBack));
        wrong(kind == PermitKind.REPAIR && notBack > 0, "", "permit.notBack", String.valueOf(notBack));
    }

    private void name(String field, String text, boolean needed) {
        wrong(text == null ? needed : text.length() > LONGEST_NAME || UNPRINTABLE.matcher(text).find(), field, "permit.name",
                String.valueOf(LONGEST_NAME));
    }

    private void words(String field, String text, boolean needed) {
        wrong(text == null ? needed : text.length() > LONGEST_TEXT || UNPRINTABLE.matcher(text).find(), field, "permit.text",
                String.valueOf(LONGEST_TEXT));
    }

    private void wrong(boolean is, String field, String code, String... args) {
        if (is) {
            faults.add(Fault.of(field, code, args));
        }
    }
}
