package org.openpass.administration.rates;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.reference.ComingDays;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.release.DraftRows;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.Releases;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the rates of next week, and those of the week that runs as far as they are missing, and lays them before a person.
 * The system is the one who prepares them; fetched again, they are the same release.
 */
@Service
class WeeklyRates {

    private static final Actor SYSTEM = new Actor("system", null, null, true, Set.of(Actor.Role.ADMINISTRATOR));
    private static final int MOST_RELEASES = 60;
    private static final int LONGEST_NAME = 800;

    private final List<String> sources;
    private final RateSource source;
    private final ComingDays days;
    private final ReleaseDrafts drafts;
    private final Releases releases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param sources files or https addresses; {@code {sunday}} stands for the first day of the week, as 20261206 */
    WeeklyRates(@Value("${openpass.rates.source:}") List<String> sources, RateSource source, ComingDays days,
            ReleaseDrafts drafts, Releases releases, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.sources = sources.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        this.source = source;
        this.days = days;
        this.drafts = drafts;
        this.releases = releases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether there is anywhere to fetch them from. */
    boolean configured() {
        return !sources.isEmpty();
    }

    /**
     * Fetches them now.
     *
     * @return what waits for a person; empty when nothing is new
     * @throws RatesUnread when a source does not answer, or what it says are no rates; nothing is kept
     * @throws org.openpass.release.ReleaseRefused with all that is wrong with its rows; nothing is kept
     */
    Optional<Release> fetch() {
        return fetch(sources, Seoul.today(clock));
    }

    Optional<Release> fetch(List<String> from, LocalDate today) {
        LocalDate now = ExchangeRates.sunday(today);
        LocalDate next = now.plusWeeks(1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String address : from) {
            rows.addAll(RateReading.rows(source.read(address.replace("{sunday}",
                    next.format(DateTimeFormatter.BASIC_ISO_DATE)))));
        }
        // Else two nodes that fetch at once would make two of it.
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('rates'))").query((rs, n) -> 1).single();
            List<Map<String, String>> fresh = rows.stream().filter(row -> fresh(row, now, next)).distinct().toList();
            return fresh.isEmpty() ? Optional.empty() : laid(fresh, next, from);
        });
    }

    /** What was published is not changed under declarations that were filed by it: that is an act of people. */
    private boolean fresh(Map<String, String> row, LocalDate now, LocalDate next) {
        LocalDate week = LocalDate.parse(row.get("valid_from"));
        BigDecimal stands = direction(row).map(direction -> days.ratesByCurrency(direction, week)
                .get(row.get("currency"))).orElse(null);
        return week.equals(now) && stands == null
                || week.equals(next) && (stands == null || !same(stands, row.get("rate")));
    }

    private static Optional<Direction> direction(Map<String, String> row) {
        return List.of(Direction.values()).stream().filter(each -> each.name().equals(row.get("direction"))).findFirst();
    }

    private static boolean same(BigDecimal stands, String rate) {
        return rate.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") && stands.compareTo(new BigDecimal(rate)) == 0;
    }

    private Optional<Release> laid(List<Map<String, String>> rows, LocalDate next, List<String> from) {
        String title = "과세환율 " + next + " · Weekly rates";
        String basis = basis(rows, from);
        List<Release> made = releases.list(new ReleaseQuery(null, ExchangeRates.TABLE, null), MOST_RELEASES, SYSTEM).stream()
                .filter(release -> release.preparedBy().equals(SYSTEM.name())).toList();
        Optional<Release> same = made.stream().filter(release -> release.basis().equals(basis)).findFirst();
        if (same.isPresent()) {
            // What a person withdrew stays so until the source says something else.
            return same.filter(WeeklyRates::waits);
        }
        made.stream().filter(release -> release.title().equals(title) && waits(release))
                .filter(release -> release.hands().equals(List.of(SYSTEM.name())))
                .forEach(release -> drafts.withdraw(release.id(), release.version(), SYSTEM));
        Release draft = drafts.begin(ExchangeRates.TABLE, title, basis, SYSTEM);
        Release filled = drafts.put(draft.id(), new DraftRows(rows, List.of()), draft.version(), SYSTEM);
        return Optional.of(drafts.submit(filled.id(), filled.version(), SYSTEM));
    }

    private static boolean waits(Release release) {
        return Set.of(State.DRAFT, State.SUBMITTED, State.RETURNED).contains(release.state());
    }

    /** Where they are from, and what they say, so that the same is known again. */
    private static String basis(List<Map<String, String>> rows, List<String> from) {
        String names = from.stream().map(RateSource::name).collect(Collectors.joining(", "));
        String said = rows.stream().map(row -> String.join(" ", row.get("currency"), row.get("direction"),
                row.get("valid_from"), row.get("rate"))).sorted().collect(Collectors.joining("\n"));
        try {
            return names.substring(0, Math.min(names.length(), LONGEST_NAME)) + " (SHA-256 " + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8))) + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
