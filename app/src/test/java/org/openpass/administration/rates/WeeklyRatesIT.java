package org.openpass.administration.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.engine.Alerts;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.reference.ExchangeRates.Rate;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weekly rates that the system fetches and one person releases, and those that two people change. */
@OpenPassTest
class WeeklyRatesIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String HEADER = "currency,direction,valid_from,rate\n";

    @Autowired
    SampleData samples;
    @Autowired
    WeeklyRates weekly;
    @Autowired
    RateSource source;
    @Autowired
    RateWatch watch;
    @Autowired
    ExchangeRates rates;
    @Autowired
    Alerts alerts;
    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Api kim;
    private LocalDate sunday;
    private LocalDate friday;

    /** A week of its own, so far away that nobody else has rates of it. */
    @BeforeEach
    void aWeek() {
        kim = samples.admin();
        sunday = ExchangeRates.sunday(LocalDate.of(2100, 1, 1).plusWeeks(ThreadLocalRandom.current().nextInt(2_000)));
        friday = sunday.minusDays(2);
    }

    @AfterEach
    void nothingStandsForOthers() {
        jdbc.sql("delete from reference.exchange_rates where valid_from between ? and ?").params(sunday.minusWeeks(3),
                sunday.plusWeeks(3)).update();
        alerts.settleAll("rates:");
    }

    @Test
    void whatTheSystemFetchesOnePersonReleasesAndItHoldsFromSundayToSaturday() throws IOException {
        stands("USD", Direction.IMPORT, "1000");
        stands("EUR", Direction.IMPORT, "1500");
        String file = file(line("USD", "IMPORT", "1100.01") + line("EUR", "IMPORT", "1501.5") + line("USD", "EXPORT", "990")
                + "JPY,IMPORT," + sunday.minusWeeks(2) + ",9.2\n");
        Release fetched = fetch(file).orElseThrow();
        assertThat(fetched.state()).isEqualTo(State.SUBMITTED);
        assertThat(fetched.preparedBy()).isEqualTo("system");
        assertThat(fetch(file)).as("fetched again").map(Release::id).contains(fetched.id());
        assertThat(rates.rate("USD", Direction.IMPORT, sunday)).as("not released").isEmpty();

        Answer read = kim.get(RELEASES + "/" + fetched.id()).mustBe(200);
        Answer found = kim.with("If-Match", read.header("ETag")).post(RELEASES + "/" + fetched.id() + "/check", Map.of())
                .mustBe(200);
        assertThat(found.values("", "code")).as("more than ten per cent").containsExactly("rate.suspect");
        assertThat(found.text("/0/value")).startsWith("1000");
        kim.with("If-Match", read.header("ETag")).post(RELEASES + "/" + fetched.id() + "/release",
                Map.of("rowsHash", read.text("/rowsHash"))).mustBe(200);

        assertThat(rates.rate("USD", Direction.IMPORT, sunday.minusDays(1)).orElseThrow()).isEqualByComparingTo("1000");
        assertThat(rates.rate("USD", Direction.IMPORT, sunday).orElseThrow()).isEqualByComparingTo("1100.01");
        assertThat(rates.rate("USD", Direction.EXPORT, sunday.plusDays(6)).orElseThrow()).isEqualByComparingTo("990");
        assertThat(rates.rate("USD", Direction.IMPORT, sunday.plusDays(7))).isEmpty();
        assertThat(rates.rate("JPY", Direction.IMPORT, sunday.minusWeeks(2))).as("of the past").isEmpty();
        assertThat(fetch(file)).as("nothing is new").isEmpty();
    }

    @Test
    void anotherFileTakesThePlaceOfWhatWaitsAndWhatAPersonWithdrewStaysSo() throws IOException {
        Release first = fetch(file(line("USD", "IMPORT", "1000"))).orElseThrow();
        Release second = fetch(file(line("USD", "IMPORT", "1001"))).orElseThrow();
        assertThat(state(first)).isEqualTo("WITHDRAWN");
        assertThat(state(second)).isEqualTo("SUBMITTED");

        Answer read = kim.get(RELEASES + "/" + second.id()).mustBe(200);
        kim.with("If-Match", read.header("ETag")).post(RELEASES + "/" + second.id() + "/withdraw", Map.of()).mustBe(200);
        assertThat(fetch(file(line("USD", "IMPORT", "1001")))).isEmpty();
        assertThat(fetch(file(line("USD", "IMPORT", "1002"))).map(this::state)).contains("SUBMITTED");
    }

    @Test
    void theAnswerOfTheOpenApiIsReadAndNoOtherAddressThanTheOneThatIsConfigured() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String day = sunday.toString().replace("-", "");
        byte[] xml = ("<trifFxrtInfoQryRtnVo><tCnt>1</tCnt><ntceInfo></ntceInfo><trifFxrtInfoQryRsltVo><cntySgn>US</cntySgn>"
                + "<mtryUtNm>Dollar</mtryUtNm><fxrt>1390.55</fxrt><currSgn>USD</currSgn><aplyBgnDt>" + day
                + "</aplyBgnDt><imexTp>2</imexTp></trifFxrtInfoQryRsltVo></trifFxrtInfoQryRtnVo>").getBytes(UTF_8);
        server.createContext("/", asked -> {
            String query = String.valueOf(asked.getRequestURI().getQuery());
            byte[] answer = query.contains("large") ? new byte[RateSource.MOST_BYTES + 1]
                    : query.contains("key") ? ("<r><tCnt>-1</tCnt><ntceInfo>존재하지 않는 인증키입니다.</ntceInfo></r>").getBytes(UTF_8)
                    : query.contains("qryYymmDd=" + day) ? xml : "no".getBytes(UTF_8);
            if (query.contains("elsewhere")) {
                asked.getResponseHeaders().set("Location", "/?qryYymmDd=" + day);
            }
            asked.sendResponseHeaders(query.contains("elsewhere") ? 302 : 200, answer.length);
            try (asked) {
                asked.getResponseBody().write(answer);
            }
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/?";
        try {
            Release fetched = fetch(address + "qryYymmDd={sunday}").orElseThrow();
            assertThat(jdbc.sql("select after ->> 'currency' || ' ' || (after ->> 'direction') || ' ' || (after ->> 'rate') "
                    + "from release.rows where release = ?").param(fetched.id()).query(String.class).single())
                    .startsWith("USD IMPORT 1390.55");
            assertThat(fetched.basis()).as("what may be a key is not told").doesNotContain("qryYymmDd");
            unread(address + "elsewhere", "status 302");
            unread(address + "large", "more than 1 MB");
            unread(address + "key", "존재하지 않는 인증키입니다.");
            unread(address + "else", "no column");
        } finally {
            server.stop(0);
        }
        unread(address + "gone", "Connect");
        unread("http://192.0.2.1/rates", "https only");
        unread("ftp://127.0.0.1/rates", "not ftp");
        assertThatThrownBy(() -> source.read(folder.resolve("none.csv").toString())).isInstanceOf(RatesUnread.class);
    }

    @Test
    void aWrongFileIsToldAndNothingOfItIsKept() throws IOException {
        long before = releases();
        String file = file(line("USD", "IMPORT", "1000") + line("XYZ", "IMPORT", "0") + line("EUR", "INPORT", "1,5"));
        watch.fetch(() -> weekly.fetch(List.of(file), friday));
        assertThat(told("Weekly rates were fetched and are wrong")).contains("row 3").doesNotContain("row 1");
        watch.fetch(() -> weekly.fetch(List.of(write(line("USD", "IMPORT", "1000") + line("XYZ", "IMPORT", "5"))), friday));
        assertThat(releases()).isEqualTo(before);

        watch.fetch(() -> weekly.fetch(List.of(write("USD,IMPORT,Sunday,1000\n")), friday));
        assertThat(releases()).isEqualTo(before);
        watch.fetch(() -> weekly.fetch(List.of(write(line("USD", "IMPORT", "1000"))), friday));
        assertThat(told("Weekly rates were")).isEmpty();
        assertThat(releases()).isEqualTo(before + 1);
    }

    @Test
    void fromSaturdayNoonOnPeopleAreToldWhatIsMissingUntilItIsThere() {
        stands("USD", Direction.IMPORT, "1000");
        stands("USD", Direction.EXPORT, "990");
        rates.publish(List.of(new Rate("USD", Direction.EXPORT, sunday, new BigDecimal("991"))), "test");

        assertThat(watch.toBeFetched(friday.atTime(17, 59))).isFalse();
        assertThat(watch.toBeFetched(friday.atTime(18, 0))).isTrue();
        watch.tell(sunday.minusDays(1).atTime(11, 59));
        assertThat(told("Weekly rates from " + sunday)).isEmpty();
        watch.tell(sunday.minusDays(1).atTime(12, 0));
        assertThat(told("Weekly rates from " + sunday)).contains("import USD").doesNotContain("export");
        watch.tell(sunday.atTime(9, 0));
        assertThat(told("Weekly rates from " + sunday)).as("the week has begun").isNotEmpty();
        assertThat(watch.toBeFetched(sunday.atTime(9, 0))).isTrue();

        rates.publish(List.of(new Rate("USD", Direction.IMPORT, sunday, new BigDecimal("1001"))), "test");
        watch.tell(sunday.atTime(10, 0));
        assertThat(told("Weekly rates from " + sunday)).isEmpty();
        assertThat(watch.toBeFetched(sunday.atTime(10, 0))).isFalse();

        LocalDate later = sunday.plusWeeks(2);
        watch.tell(later.atTime(9, 0));
        assertThat(told("Weekly rates from " + later)).as("after a week without any").contains("import USD");
        watch.tell(later.plusWeeks(1).atTime(9, 0));
        assertThat(told("Weekly rates from " + later)).as("that week is over").isEmpty();
    }

    @Test
    void whatIsWrongWithRatesByHandIsSaidByRow() {
        samples.ready();
        stands("USD", Direction.IMPORT, "1000");
        LocalDate running = ExchangeRates.sunday(samples.today());
        Answer draft = kim.post(RELEASES, Map.of("table", ExchangeRates.TABLE, "title", "Other rates", "basis", "Notice"))
                .mustBe(201);
        Answer put = kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows",
                Map.of("set", List.of(row("XYZ", sunday.with(DayOfWeek.MONDAY), "1"), row("EUR", sunday, "0"),
                        row("SEK", running.minusWeeks(1), "1800"), row("NOK", running, "1600"), row("USD", running, "1400")), "end",
                        List.of(Map.of("key", "USD | IMPORT", "lastDay", friday.minusDays(2).toString())))).mustBe(200);
        Answer found = kim.with("If-Match", put.header("ETag")).post(RELEASES + "/" + draft.won("/id") + "/check", Map.of())
                .mustBe(200);
        assertThat(found.at("").valueStream().map(e -> tuple(e.path("row").asInt(), e.path("code").asString())))
                .containsExactlyInAnyOrder(tuple(1, "rate.sunday"), tuple(1, "rate.currency"), tuple(2, "rate.positive"),
                        tuple(3, "notToCome"), tuple(5, "rate.inUse"), tuple(6, "rate.saturday"));
        assertThat(kim.post(ADMIN + "exchange-rates/fetch", Map.of()).status()).as("no source").isEqualTo(409);
        samples.officer(null).post(ADMIN + "exchange-rates/fetch", Map.of()).mustBe(403);
    }

    private Map<String, String> row(String currency, LocalDate day, String rate) {
        return Map.of("currency", currency, "direction", "IMPORT", "valid_from", day.toString(), "rate", rate);
    }

    private Optional<Release> fetch(String from) {
        return weekly.fetch(List.of(from), friday);
    }

    private void unread(String address, String why) {
        assertThatThrownBy(() -> fetch(address)).isInstanceOf(RatesUnread.class).hasMessageContaining(why);
    }

    private void stands(String currency, Direction direction, String rate) {
        rates.publish(List.of(new Rate(currency, direction, friday, new BigDecimal(rate))), "test");
    }

    private String line(String currency, String direction, String rate) {
        return currency + "," + direction + "," + sunday + ",\"" + rate + "\"\n";
    }

    private String file(String lines) throws IOException {
        return Files.writeString(folder.resolve("rates.csv"), HEADER + lines).toString();
    }

    private String write(String lines) {
        try {
            return file(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String state(Release release) {
        return kim.get(RELEASES + "/" + release.id()).mustBe(200).text("/state");
    }

    private long releases() {
        return jdbc.sql("select count(*) from release.releases where table_name = ? and prepared_by = 'system' "
                + "and way <> 'DIRECT'").param(ExchangeRates.TABLE).query(Long.class).single();
    }

    private String told(String beginning) {
        return alerts.open(1_000).stream().filter(message -> message.startsWith(beginning)).findFirst().orElse("");
    }
}
