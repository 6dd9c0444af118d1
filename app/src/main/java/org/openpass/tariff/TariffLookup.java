package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tariff as people look things up in it. */
public interface TariffLookup {

    /** Most rows that a question is answered with. */
    int MOST = 200;

    /**
     * Commodities in force on the day whose code begins with the text (dots and hyphens are nothing), or whose Korean
     * or English name holds every one of its words; those found in the language of the locale come first.
     */
    List<Commodity> find(String text, Locale locale, LocalDate on, int limit);

    /** Headings and subheadings of the Harmonized System whose code begins with the text or whose name holds its words. */
    List<Heading> headings(String text, LocalDate on, int limit);

    /** What stands directly under a chapter or heading; under nothing ({@code ""}) the chapters stand. */
    List<Heading> under(String code, LocalDate on);

    /** The commodities whose code begins with the digits, by code. */
    List<Commodity> commodities(String prefix, LocalDate on);

    /** Chapter, heading and subheading of a code on the day, as far as it has them. */
    List<Heading> path(String code, LocalDate on);

    /** All that applies to a ten-digit code on the day; empty when no commodity has it then. */
    Optional<TariffSheet> sheet(String code, LocalDate on);

    /** The same through connections of whoever asks, with a memory of its own: made once, not for each question. */
    TariffLookup through(JdbcClient connections);
}
