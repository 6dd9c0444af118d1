package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.tariff.LoadReport.Outcome;
import org.openpass.tariff.LoadReport.RowError;

class TariffLoaderIT {

    private static final String COMMODITIES = "nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n";
    private static final String DUTY =
            "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,valid_from,valid_to,article\n";
    private static TariffDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new TariffDatabase();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc.execute(
                "truncate tariff.loads, tariff.commodities, tariff.duty_rates, tariff.internal_taxes");
    }

    private static LoadReport load(String csv, TariffFileKind kind, String source) throws IOException {
        return database.loading.load(new StringReader(csv), kind, source);
    }

    @Test
    void theSameFileAgainChangesNothingAndANewOneReplacesWhatTheSourceBrought() throws Exception {
        String first = COMMODITIES + "HSK,2203000000,맥주,Beer,L,2026-01-01,\n"
                + "HSK,2204211000,적포도주,Red wine,L,2026-01-01,\n";
        String second = COMMODITIES + "HSK,2203000000,맥주,\"Beer, made from malt\",L,2026-01-01,\n";

        assertThat(load(first, TariffFileKind.COMMODITIES, "notice 1").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(load("\uFEFF" + first, TariffFileKind.COMMODITIES, "notice 1").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(database.rows("commodities")).isEqualTo(2);
        assertThat(load(second, TariffFileKind.COMMODITIES, "notice 1").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(database.rows("commodities")).isEqualTo(1);
        assertThat(load(first, TariffFileKind.COMMODITIES, "notice 1").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(database.rows("loads")).isEqualTo(1);
    }

    @Test
    void tellsEveryErrorWithRowColumnAndMendAndLoadsNothing() throws Exception {
        LoadReport report = load(DUTY
                + "HSK,2203000000,A,,30,,,2026-01-01,,fine\n"
                + "HSKX,22x3,Q,usa,-8,100,,2026-13-01,,\n"
                + "HSK,2204,A,,1e999999,,,2026-01-02,2026-01-01,\n"
                + "HSK,2205,A,,,,,,,\n"
                + "HSK,2206,A,,8\n"
                + "HSK,2203000000,A,,20,,,2026-06-01,,\n", TariffFileKind.DUTY_RATES, "bad");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.errors()).extracting(RowError::row, RowError::column).contains(
                tuple(3L, "nomenclature"),
                tuple(3L, "code_prefix"),
                tuple(3L, "rate_kind"),
                tuple(3L, "origin"),
                tuple(3L, "ad_valorem"),
                tuple(3L, "unit"),
                tuple(3L, "valid_from"),
                tuple(4L, "ad_valorem"),
                tuple(4L, "valid_to"),
                tuple(5L, "ad_valorem"),
                tuple(5L, "valid_from"),
                tuple(6L, null),
                tuple(7L, "valid_from"));
        assertThat(report.errors()).allSatisfy(error -> assertThat(error.mend()).isNotBlank());
        assertThat(report.errorCount()).isEqualTo(report.errors().size());
        assertThat(database.rows("duty_rates")).isZero();
        assertThat(database.rows("loads")).isZero();
    }

    @Test
    void refusesRowsThatAnotherSourceHolds() throws Exception {
        load(COMMODITIES + "HSK,2203000000,맥주,Beer,L,2026-01-01,\n", TariffFileKind.COMMODITIES, "one");

        LoadReport report = load(COMMODITIES + "HSK,2204211000,적포도주,Red wine,L,2026-01-01,\n"
                + "HSK,2203000000,맥주,Ale,L,2026-01-01,\n", TariffFileKind.COMMODITIES, "two");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.errors()).singleElement().extracting(RowError::row).isEqualTo(3L);
        assertThat(database.rows("commodities")).isEqualTo(1);
        assertThat(database.rows("loads")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTariffFile() throws Exception {
        assertThat(load("", TariffFileKind.COMMODITIES, "x").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(load("code;name\n1;2\n", TariffFileKind.COMMODITIES, "x").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(load(COMMODITIES, TariffFileKind.COMMODITIES, "x").errors()).singleElement()
                .extracting(RowError::problem).isEqualTo("the file has no rows");
        assertThat(load(COMMODITIES + "HSK,\"2203000000,맥주\n", TariffFileKind.COMMODITIES, "x").outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(load("a,a\n", TariffFileKind.COMMODITIES, "x").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void refusesMoreRowsThanItMayHoldAndLongerFiles() throws Exception {
        String rows = IntStream.rangeClosed(0, TariffLoading.MOST_ROWS)
                .mapToObj(i -> "HSK,%010d,가,a,KG,2026-01-01,".formatted(i)).collect(Collectors.joining("\n"));

        LoadReport tooMany = load(COMMODITIES + rows, TariffFileKind.COMMODITIES, "many");
        LoadReport tooLong = load(COMMODITIES + "x".repeat(TariffLoading.MOST_CHARACTERS),
                TariffFileKind.COMMODITIES, "long");

        assertThat(tooMany.errors()).singleElement().extracting(RowError::row).isEqualTo(200_002L);
        assertThat(tooLong.errors()).singleElement().extracting(RowError::problem)
                .isEqualTo("the file is longer than 30 MB");
        assertThat(database.rows("commodities")).isZero();
    }

    @Test
    void theSampleIsLoadedOnce() throws Exception {
        assertThat(database.loading.loadSample()).hasSize(6).allMatch(report -> report.outcome() == Outcome.LOADED);
        assertThat(database.loading.loadSample()).allMatch(report -> report.outcome() == Outcome.UNCHANGED);
        assertThat(database.jdbc.queryForList(
                "select distinct source from tariff.commodities", String.class)).allMatch(s -> s.startsWith("sample:"));
    }
}
