package org.openpass.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.reference.ExchangeRates.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of days to come, for who must see to it that nothing is missing when they are there. */
@Component
public class ComingDays {

    private final JdbcClient jdbc;

    ComingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether holidays of the year are listed: without them only weekends move time limits (Art. 8(3)). */
    public boolean holidays(int year) {
        return jdbc.sql("select exists (select 1 from reference.holidays where country = ? "
                + "and valid_from between ? and ?)").params(HolidayTable.COUNTRY, LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31)).query(Boolean.class).single();
    }

    /** The rates of the week of the day, by currency. */
    public Map<String, BigDecimal> ratesByCurrency(Direction direction, LocalDate day) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        jdbc.sql("select currency, rate from reference.exchange_rates where direction = ? and valid_from = ?")
                .params(direction.name(), ExchangeRates.sunday(day))
                .query(rs -> { rates.put(rs.getString(1), rs.getBigDecimal(2)); });
        return rates;
    }

    /**
     * The currencies of which a rate was published last, in one of the four weeks before that of the day, and none for this one,
     * by direction: those that are in use. After a week without any rate they are missing all the same.
     */
    public Map<Direction, List<String>> missingRates(LocalDate day) {
        Map<Direction, List<String>> missing = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            List<String> currencies = new ArrayList<>(last(direction, ExchangeRates.sunday(day)));
            currencies.removeAll(rates(direction, day));
            if (!currencies.isEmpty()) {
                missing.put(direction, currencies);
            }
        }
        return missing;
    }

    private List<String> last(Direction direction, LocalDate sunday) {
        return jdbc.sql("""
                select currency from reference.exchange_rates where direction = :direction and valid_from = (
                    select max(valid_from) from reference.exchange_rates
                    where direction = :direction and valid_from < :sunday and valid_from >= :first)
                order by currency
                """).param("direction", direction.name()).param("sunday", sunday).param("first", sunday.minusWeeks(4))
                .query(String.class).list();
    }

    /** The currencies of which a rate is published for the week of the day (Art. 18). */
    public List<String> rates(Direction direction, LocalDate day) {
        return jdbc.sql("select currency from reference.exchange_rates where direction = ? and valid_from = ? "
                + "order by currency").params(direction.name(), ExchangeRates.sunday(day)).query(String.class).list();
    }
}
