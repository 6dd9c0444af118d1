package org.openpass.cargo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpass.cargo.model.CargoNumber;
import org.openpass.casework.PublicTracking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds consignments by whatever people call them: cargo number, B/L and year, container. */
@Component
public class Consignments {

    /**
     * A consignment {@code c} beside its voyage {@code v} ({@code left join cargo.voyages v on v.mrn = c.mrn}); an arrival is one event of the
     * voyage, however many it brought, and is taken into the status here.
     */
    public static final String STATUS = "case when c.status = 'EXPECTED' and v.arrival_accepted_at is not null then 'ARRIVED' else c.status end";

    static final String COLUMNS = "select c.*, " + STATUS + " as status_now from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn ";

    /** By what a number is looked up. */
    public enum By { ANY, CARGO_NUMBER, BILL, MASTER_BILL, HOUSE_BILL, CONTAINER }

    /**
     * What is looked for.
     *
     * @param text as typed: hyphens, blanks and small letters do not count
     * @param year of the B/L (blYy); null: of any year
     */
    public record Key(By by, String text, Integer year) {
        public Key {
            text = PublicTracking.tidy(text == null ? "" : text).toUpperCase(Locale.ROOT);
        }

        /** A cargo number of 19 places, of the 18 of before, or of the 15 of a master. */
        public static Key cargoNumber(String text) {
            return new Key(By.CARGO_NUMBER, text, null);
        }

        /** A master B/L; year may be null. */
        public static Key masterBill(String text, Integer year) {
            return new Key(By.MASTER_BILL, text, year);
        }

        /** A house B/L; year may be null. */
        public static Key houseBill(String text, Integer year) {
            return new Key(By.HOUSE_BILL, text, year);
        }

        /** What a declaration calls its bill of lading: a B/L of any kind and year, or a cargo number. */
        public static Key bill(String text) {
            return new Key(By.BILL, text, null);
        }

        /** A container. */
        public static Key container(String text) {
            return new Key(By.CONTAINER, text, null);
        }

        /** A number of which nobody said what it is: cargo number, B/L of any kind and year, container. */
        public static Key typed(String text) {
            return new Key(By.ANY, text, null);
        }
    }

    /** What a number names. */
    public sealed interface Answer {
        /** One consignment: the only one that is open, or the only one there is. */
        record One(Consignment consignment) implements Answer { }

        /** So many, at most {@link #MOST}. */
        record Several(int number) implements Answer { }

        /** None. */
        record None() implements Answer { }
    }

    /** So many are told apart; more are as many. */
    public static final int MOST = 1_000;

    private final JdbcClient jdbc;

    Consignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The consignment of an id. */
    public Optional<Consignment> find(long id) {
        return jdbc.sql(COLUMNS + "where c.id = ?").param(id).query(Consignment::of).optional();
    }

    /** The consignment of a cargo number of 15, 18 or 19 places. */
    public Optional<Consignment> find(String cargoNumber) {
        return find(Key.cargoNumber(cargoNumber)) instanceof Answer.One one ? Optional.of(one.consignment()) : Optional.empty();
    }

    /** The one that a number names. */
    public Answer find(Key key) {
        List<Consignment> found = all(key, MOST, jdbc);
        if (found.size() == 1) {
            return new Answer.One(found.getFirst());
        }
        List<Consignment> open = found.stream().filter(c -> c.status().open() && c.deletedAt() == null).toList();
        return found.isEmpty() ? new Answer.None()
                : open.size() == 1 ? new Answer.One(open.getFirst()) : new Answer.Several(open.isEmpty() ? found.size() : open.size());
    }

    /** All that a number names, newest voyage first; a master is named only where none of its houses is. */
    public List<Consignment> all(Key key, int most) {
        return all(key, most, jdbc);
    }

    /** The same through connections of the caller's own, as look-ups by anybody have. */
    public List<Consignment> all(Key key, int most, JdbcClient through) {
        if (key.text().isEmpty()) {
            return List.of();
        }
        List<Consignment> found = through.sql(COLUMNS + "where c.id in (" + where(key.by()) + ") "
                        + "order by c.mrn desc nulls last, c.msn, c.hsn, c.id limit :most")
                .param("cargo", CargoNumber.of(key.text()).map(CargoNumber::toString).orElse(key.text())).param("text", key.text())
                .param("year", key.year()).param("most", most).query(Consignment::of).list();
        return found.size() > 1 && found.stream().anyMatch(c -> c.kind() == Consignment.Kind.HOUSE)
                ? found.stream().filter(c -> c.kind() != Consignment.Kind.MASTER).toList() : found;
    }

    private static String where(By by) {
        String cargo = "select id from cargo.consignments where key_cargo = :cargo";
        String master = "select id from cargo.consignments where key_mbl = :text and (:year::int is null or bl_year = :year)";
        String house = "select id from cargo.consignments where key_hbl = :text and (:year::int is null or bl_year = :year)";
        String container = "select consignment from cargo.containers where number = :text";
        String bill = "select id from cargo.consignments where key_bill = :text";
        return switch (by) {
            case CARGO_NUMBER -> cargo;
            case MASTER_BILL -> master + " union " + bill;
            case HOUSE_BILL -> house + " union " + bill;
            case CONTAINER -> container;
            case BILL -> String.join(" union ", cargo, master, house, bill);
            case ANY -> String.join(" union ", cargo, master, house, container, bill);
        };
    }
}
