package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What other modules ask of the tariff. */
public interface TariffApi {

    /**
     * The commodity of a code on a day; the Korean tariff comes before its sample, the sample before test codes.
     *
     * @param code ten digits; anything else is no commodity
     */
    Optional<Commodity> commodity(String code, LocalDate on);

    /**
     * Commodities in force today whose code begins with the text or whose name holds it, Korean or English;
     * those found in the language of the locale come first.
     *
     * @param limit most rows to return, 1 to 200
     */
    List<Commodity> find(String text, Locale locale, int limit);

    /**
     * What the goods owe under the law of the request's date.
     *
     * @throws NotAssessable with every error of every line
     */
    Assessment assess(AssessmentRequest request);
}
