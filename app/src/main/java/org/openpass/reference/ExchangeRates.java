package org.openpass.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.release.DirectDoors;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weekly rates for customs (과세환율), Sunday to Saturday; Customs Act Art. 18, Decree Art. 288. */
@Component
public class ExchangeRates {

    /** Which of the two published rates. */
    public enum Direction { IMPORT, EXPORT }

    /** Where they stand; governed. */
    public static final String TABLE = "reference.exchange_rates";
    private static final int DECIMALS = 6;

    /** A rate of the week of the day: won for one unit. */
    public record Rate(String currency, Direction direction, LocalDate day, BigDecimal rate) {
    }

    /** A rate as it was published, with the Korean name of its currency. */
    public record Published(String currency, String name, BigDecimal rate, LocalDate from) {
    }

    private record Asked(String currency, Direction direction, LocalDate sunday) {
    }

    private final JdbcClient jdbc;
    private final DirectDoors doors;
    private final Home home;
    private final Remembered<Asked, Optional<BigDecimal>> remembered;

    ExchangeRates(JdbcClient jdbc, DirectDoors doors, Home home, Remembering remembering) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.home = home;
        this.remembered = remembering.of(TABLE);
    }

    /** The home currency for one unit of the currency in the week of the day; itself it is 1. Empty: none was published. */
    public Optional<BigDecimal> rate(String currency, Direction direction, LocalDate day) {
        if (home.currency().equals(currency)) {
            return Optional.of(BigDecimal.ONE);
        }
        return remembered.get(new Asked(currency, direction, sunday(day)), asked -> jdbc.sql("select rate "
                + "from reference.exchange_rates where currency = ? and direction = ? and valid_from = ?")
                .params(asked.currency(), asked.direction().name(), asked.sunday()).query(BigDecimal.class).optional());
    }

    /** All rates of the week of the day, by currency, through connections of whoever asks. */
    public List<Published> week(JdbcClient through, Direction direction, LocalDate day) {
        return through.sql("""
                select r.currency, (select coalesce(c.name_ko, c.name_en) from reference.currencies c where c.code = r.currency
                    order by c.valid_from desc limit 1) as name, r.rate, r.valid_from as "from" from reference.exchange_rates r
                where r.direction = ? and r.valid_from = ? order by r.currency
                """).params(direction.name(), sunday(day)).query(Published.class).list();
    }

    /**
     * Publishes rates for the weeks of their days; replaces those weeks' rates, of two alike by the later. It is the door of
     * one person, and leaves a release.
     *
     * @throws IllegalArgumentException for a rate that is not positive or a currency that is not known
     * @throws org.openpass.release.ReleaseRefused when the installation is handed over
     */
    public void publish(List<Rate> rates, String source) {
        Map<Asked, Map<String, String>> rows = new LinkedHashMap<>();
        rates.forEach(rate -> rows.put(new Asked(rate.currency(), rate.direction(), sunday(rate.day())), row(rate)));
        if (!rows.isEmpty()) {
            doors.set(TABLE, List.copyOf(rows.values()), source);
        }
    }

    private Map<String, String> row(Rate of) {
        if (of.rate() == null || of.rate().signum() <= 0) {
            throw new IllegalArgumentException("rate: more than 0 " + home.currency() + " for one " + of.currency());
        }
        if (!jdbc.sql("select exists (select 1 from reference.currencies where code = ? and valid_from <= ? "
                + "and coalesce(valid_to, 'infinity') >= ?)").params(of.currency(), sunday(of.day()).plusDays(6),
                sunday(of.day())).query(Boolean.class).single()) {
            throw new IllegalArgumentException("currency: " + of.currency() + " is not an ISO 4217 code in use");
        }
        BigDecimal rate = of.rate().scale() > DECIMALS ? of.rate().setScale(DECIMALS, RoundingMode.HALF_UP) : of.rate();
        return Map.of("currency", of.currency(), "direction", of.direction().name(), "rate", rate.toPlainString(),
                "valid_from", sunday(of.day()).toString());
    }

    /** The Sunday that begins the week of the day. */
    public static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
