package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpass.tariff.AssessmentError.Reason;

class AssessorIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static TariffDatabase database;

    @BeforeAll
    static void loadSample() throws Exception {
        database = new TariffDatabase();
        assertThat(database.loading.loadSample()).allSatisfy(report ->
                assertThat(report.outcome()).as("%s", report).isEqualTo(LoadReport.Outcome.LOADED));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static AssessmentRequest.Line line(int number, String code, long value) {
        return new AssessmentRequest.Line(number, code, "US", value, null, null, new BigDecimal("10"), null, null, null);
    }

    private static Assessment assess(AssessmentRequest.Line... lines) {
        return database.tariff.assess(new AssessmentRequest(TODAY, List.of(lines)));
    }

    @Test
    void assessesTheWorkedExamplesInOneDeclaration() {
        Assessment all = assess(line(1, "2208301000", 1_000_000), line(2, "2204211000", 1_000_000),
                line(3, "4202219000", 10_000_000), line(4, "4303101100", 10_000_000), line(5, "4901991000", 12_345));

        assertThat(all.lines()).extracting(LineAssessment::total)
                .containsExactly(1_555_520L, 682_450L, 4_396_800L, 4_792_800L, 0L);
        assertThat(all.payable()).isEqualTo(11_427_570);
        assertThat(all.rounding()).isZero();
        assertThat(all.vatExemptBase()).isEqualTo(12_345);
        assertThat(all.totals()).extracting(TaxTotal::tax)
                .containsExactly(Tax.CUD, Tax.IND, Tax.ACT, Tax.EDU, Tax.CAP, Tax.VAT);
    }

    @Test
    void statesWhatRoundingCutsOff() {
        Assessment odd = assess(line(1, "6109101000", 1_111), line(2, "6109101000", 1_111));

        TaxTotal duty = odd.totals().getFirst();
        assertThat(duty).isEqualTo(new TaxTotal(Tax.CUD, 288, 8, 280));
        assertThat(odd.sumOfLines() - odd.rounding()).isEqualTo(odd.payable());
    }

    @Test
    void everyTestCodeIsAssessableByValueAlone() {
        List<String> codes = database.jdbc.queryForList(
                "select code from tariff.commodities where nomenclature = 'GB-TEST'", String.class);
        List<AssessmentRequest.Line> lines = new ArrayList<>();
        for (String code : codes) {
            lines.add(new AssessmentRequest.Line(
                    lines.size() + 1, code, null, 1_000_000, null, null, null, null, null, null));
        }

        Assessment all = database.tariff.assess(new AssessmentRequest(TODAY, lines));

        assertThat(all.lines()).hasSizeGreaterThan(80)
                .allSatisfy(line -> assertThat(line.commodity().isSample()).isTrue());
    }

    @Test
    void everyKoreanSampleCodeHasARate() {
        List<String> codes = database.jdbc.queryForList(
                "select code from tariff.commodities where nomenclature = 'HSK-SAMPLE'", String.class);
        for (String code : codes) {
            AssessmentRequest.Line line = new AssessmentRequest.Line(1, code, "DE", 1_000_000, new BigDecimal("5"),
                    code.startsWith("22") || code.startsWith("2710") ? "L" : "EA", new BigDecimal("10"),
                    new BigDecimal("40"), null, null);
            assertThat(assess(line).payable()).as(code).isGreaterThanOrEqualTo(0);
        }
        assertThat(codes).hasSizeGreaterThan(60);
    }

    @Test
    void reportsEveryErrorOfEveryLineAtOnce() {
        NotAssessable refused = catchThrowableOfType(NotAssessable.class, () -> assess(
                line(1, "9999999999", 1), line(2, "22083", 1), line(3, "2203000000", 1_000),
                line(4, "6109101000", -5), line(5, "2207101000", 1), line(5, "8471300000", 1),
                new AssessmentRequest.Line(6, "8471300000", "KE", Long.MAX_VALUE, new BigDecimal("1e30"), "EA",
                        null, new BigDecimal("101"), null, "FUS1")));

        assertThat(refused.errors()).extracting(AssessmentError::reason).containsExactlyInAnyOrder(
                Reason.UNKNOWN_COMMODITY, Reason.INVALID_CODE, Reason.QUANTITY_MISSING, Reason.INVALID_VALUE,
                Reason.ALCOHOL_MISSING, Reason.DUPLICATE_LINE, Reason.INVALID_VALUE, Reason.INVALID_QUANTITY,
                Reason.INVALID_QUANTITY, Reason.RATE_KIND_NOT_AVAILABLE);
        assertThat(refused.errors()).allSatisfy(error -> {
            assertThat(error.message()).contains("Line " + error.line(), "2026-11-22");
            assertThat(error.messageKo()).contains(error.line() + "란");
        });
    }

    @Test
    void aCommodityWithoutARateIsAnErrorNeverADefault() throws Exception {
        database.loading.load(new StringReader("nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n"
                + "HSK,2510101000,인광석,Phosphates,KG,2026-01-01,2026-11-22\n"), TariffFileKind.COMMODITIES, "one more");

        NotAssessable refused = catchThrowableOfType(NotAssessable.class, () -> assess(line(7, "2510101000", 1_000)));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.reason()).isEqualTo(Reason.NO_RATE);
            assertThat(error.message()).startsWith("Line 7, 2510101000, 2026-11-22: no rate is in force");
        });
    }

    @Test
    void aCodeIsGoodUntilTheMidnightAfterItsLastDay() throws Exception {
        database.loading.load(new StringReader("nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n"
                + "HSK,2510102000,인광석,Phosphates,KG,2026-01-01,2026-11-22\n"), TariffFileKind.COMMODITIES, "last day");

        assertThat(database.tariff.commodity("2510102000", TODAY)).isPresent();
        assertThat(database.tariff.commodity("2510102000", TODAY.plusDays(1))).isEmpty();
        assertThat(database.tariff.commodity("' or 1=1 --", TODAY)).isEmpty();
    }

    @Test
    void findsByCodeAndByNameInBothLanguages() {
        assertThat(database.tariff.find("2208.30", Locale.KOREAN, 10)).extracting(Commodity::code)
                .containsExactly("2208301000", "2208302000", "2208309000");
        assertThat(database.tariff.find("위스키", Locale.KOREAN, 10)).hasSize(3);
        assertThat(database.tariff.find("WHISK", Locale.ENGLISH, 2)).hasSize(2);
        assertThat(database.tariff.find("100%_", Locale.ENGLISH, 10)).isEmpty();
        assertThat(database.tariff.find(" ", Locale.ENGLISH, 10)).isEmpty();
    }
}
