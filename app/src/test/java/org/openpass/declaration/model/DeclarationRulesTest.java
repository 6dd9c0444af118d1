package org.openpass.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
import org.openpass.testing.ShippedCodes;

class DeclarationRulesTest {

    private static final ReferenceLookup LOOKUP = new ReferenceLookup() {
        @Override
        public boolean country(String code, LocalDate on) {
            return Set.of("US", "CN", "KR").contains(code);
        }

        @Override
        public boolean currency(String code, LocalDate on) {
            return Set.of("USD", "KRW").contains(code);
        }

        @Override
        public boolean commodity(String hsCode, LocalDate on) {
            return hsCode.equals("8510900000") && on.equals(LocalDate.of(2026, 1, 2));
        }

        @Override
        public boolean office(String code, LocalDate on) {
            return code.equals("020");
        }

        @Override
        public boolean coded(ReferenceLookup.Coded list, String code, LocalDate on) {
            return ShippedCodes.has(list, code);
        }
    };

    /** One o'clock in Seoul on 2 January is still 1 January in UTC. */
    private final DeclarationRules rules =
            new DeclarationRules(Clock.fixed(Instant.parse("2026-01-01T16:00:00Z"), ZoneId.of("Asia/Seoul")));

    @Test
    void acceptsASoundDeclarationOnTheDayOfItsTimeZone() {
        assertThat(check(new Draft())).isEmpty();
    }

    @Test
    void findsEverythingThatIsMissingAtOnce() {
        var empty = new DeclarationDocument(null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
        assertThat(rules.check(empty, LOOKUP)).extracting(FieldError::field).containsExactlyInAnyOrder("reference",
                "customsOffice", "declarant", "importer.id", "billOfLading", "currency", "lines");
        Draft draft = new Draft();
        draft.totalPackages = null;
        draft.invoiceAmount = null;
        draft.lines = List.of(new Line(1, null, " ", null, null, null, null, null, null, null, null, null, null, null));
        assertThat(check(draft)).extracting(FieldError::field).containsExactlyInAnyOrder("lines[0].hsCode",
                "lines[0].description", "lines[0].origin", "lines[0].amount", "totalPackages");
    }

    @Test
    void namesTheContentAndTheMendInEnglishAndKorean() {
        Draft draft = new Draft();
        draft.hsCode = "1234567890";
        FieldError error = check(draft).getFirst();
        assertThat(error.message()).isEqualTo("The HS code of line 1 \u201c1234567890\u201d is not in the tariff on 2026-01-02.");
        assertThat(error.mend()).startsWith("Look up the code");
        assertThat(error.in(Locale.KOREA).message()).contains("1\ub780", "1234567890");
        assertThat(error.in(Locale.FRENCH)).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"-1,amount.negative", "0,amount.zero", "10000000000000,amount.absurd", "1E+999999999,amount.absurd",
        "1E-999999999,amount.decimals", "1.00001,amount.decimals"})
    void refusesAmountsThatCannotBe(BigDecimal amount, String code) {
        Draft draft = new Draft();
        draft.amount = amount;
        draft.invoiceAmount = null;
        assertThat(check(draft)).extracting(FieldError::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999", "9999999999999.9999", "0.0001", "1.500000", "1E+3"})
    void acceptsAmountsThatAreUnusualButPossible(BigDecimal amount) {
        Draft draft = new Draft();
        draft.amount = amount;
        draft.invoiceAmount = amount;
        assertThat(check(draft)).isEmpty();
    }

    @Test
    void addsUpTotals() {
        Draft draft = new Draft();
        draft.totalPackages = 11;
        draft.invoiceAmount = new BigDecimal("99.99");
        draft.totalGrossWeight = new BigDecimal("49");
        draft.numberOfLines = 2;
        assertThat(check(draft)).extracting(FieldError::field)
                .containsExactlyInAnyOrder("totalPackages", "invoiceAmount", "totalGrossWeight", "numberOfLines");
    }

    @ParameterizedTest
    @CsvSource({"07,customs warehouse", "71,customs warehouse", "78,free zone", "51,inward processing",
        "21,outward processing", "22,outward processing", "53,temporary admission", "00,simplified"})
    void refusesOtherProceduresWithTheirMeaning(String procedure, String meaning) {
        Draft draft = new Draft();
        draft.procedure = procedure;
        FieldError error = check(draft).getFirst();
        assertThat(error.code()).isEqualTo("procedure.notFreeCirculation");
        assertThat(error.message()).contains(procedure, meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "42", "44", "61"})
    void acceptsReleaseToFreeCirculation(String procedure) {
        Draft draft = new Draft();
        draft.procedure = procedure;
        assertThat(check(draft)).isEmpty();
    }

    @Test
    void refusesUnknownCodes() {
        Draft draft = new Draft();
        draft.currency = "XYZ";
        draft.origin = "ZZ";
        draft.office = "999";
        draft.incoterm = "ABC";
        draft.procedure = "99";
        draft.number = "short";
        assertThat(check(draft)).extracting(FieldError::code).containsExactlyInAnyOrder("currency.unknown",
                "country.unknown", "customsOffice.unknown", "incoterm.unknown", "procedure.unknown",
                "declarationNumber.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXW", "FCA", "FAS", "FOB"})
    void asksForTheFreightThatThePriceLacks(String incoterm) {
        Draft draft = new Draft();
        draft.incoterm = incoterm;
        assertThat(check(draft)).extracting(FieldError::code).containsExactly("freight.required");
        draft.freight = new Charge(BigDecimal.TEN, "USD");
        assertThat(check(draft)).isEmpty();
        draft.freight = new Charge(new BigDecimal("-1"), "ABC");
        assertThat(check(draft)).extracting(FieldError::field).containsExactly("freight.amount", "freight.currency");
    }

    @Test
    void asksForTheSecurityThatIsOffered() {
        Draft draft = new Draft();
        draft.form = CollectionForm.SECURITY;
        assertThat(check(draft)).extracting(FieldError::field).containsExactly("securityReference");
        draft.security = "GAN1";
        assertThat(check(draft)).isEmpty();
    }

    @Test
    void limitsLinesToNineHundredNinetyNine() {
        Draft draft = new Draft();
        draft.invoiceAmount = null;
        draft.totalPackages = null;
        draft.lines = IntStream.rangeClosed(1, 1000).mapToObj(draft::line).toList();
        assertThat(check(draft)).extracting(FieldError::code).containsExactly("lines.tooMany");
        draft.lines = draft.lines.subList(0, 999);
        assertThat(check(draft)).isEmpty();
        draft.lines = Collections.nCopies(2, draft.line(1));
        assertThat(check(draft)).extracting(FieldError::code).containsExactly("line.numberTwice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202eb", "\ud800", "a\u2028b"})
    void refusesTextThatCannotBePrinted(String text) {
        Draft draft = new Draft();
        draft.reference = text;
        draft.description = text;
        assertThat(check(draft)).extracting(FieldError::code).containsExactly("text.controlCharacter", "text.controlCharacter");
        assertThat(check(draft).getFirst().message()).doesNotContain("\u0000", "\n", "\u202e");
    }

    @Test
    void readsTheOtherFieldsOfALine() {
        Draft draft = new Draft();
        draft.lines = List.of(new Line(1, "8510900000", "parts", "US", null, "xx", -1, new BigDecimal("1"),
                new BigDecimal("2"), new BigDecimal("-1"), "k g", new BigDecimal("100"), new BigDecimal("101"),
                List.of(new Requirement("00", null, null), new Requirement("01", null, "D"), new Requirement("80", "A-1", null))));
        draft.totalPackages = 10;
        assertThat(check(draft)).extracting(FieldError::field).containsExactlyInAnyOrder("lines[0].previousProcedure",
                "lines[0].packages", "lines[0].netWeight", "lines[0].quantity", "lines[0].unit",
                "lines[0].alcoholByVolume", "lines[0].requirements[0].law", "lines[0].requirements[0]",
                "lines[0].requirements[1].exemptionReason", "totalPackages");
    }

    private List<FieldError> check(Draft draft) {
        return rules.check(draft.document(), LOOKUP);
    }

    /** A sound declaration of one line, field by field open to change. */
    private static final class Draft {
        String number = "A1B2C26000001M";
        String reference = "REF-1";
        String office = "020";
        CollectionForm form;
        String security;
        String incoterm = "CIF";
        String currency = "USD";
        Charge freight;
        BigDecimal amount = new BigDecimal("100");
        BigDecimal invoiceAmount = new BigDecimal("100.00");
        Integer totalPackages = 10;
        BigDecimal totalGrossWeight = new BigDecimal("50.0");
        Integer numberOfLines;
        String hsCode = "8510900000";
        String description = "\uba74\ub3c4\uae30 \ubd80\ud488 shaver parts";
        String origin = "US";
        String procedure = "40";
        List<Line> lines;

        Line line(int lineNumber) {
            return new Line(lineNumber, hsCode, description, origin, procedure, "00", 10, new BigDecimal("50"),
                    new BigDecimal("45.5"), BigDecimal.ONE, "NMB", amount, null, null);
        }

        DeclarationDocument document() {
            return new DeclarationDocument(number, reference, office, "A1B2C", new PartyRef("1234567890", "\uc218\uc785\uc0ac", "KR"),
                    new PartyRef(null, "Seller", "US"), form, security, "BL1", incoterm, currency, invoiceAmount, freight,
                    null, null, null, totalPackages, lines == null ? totalGrossWeight : null, numberOfLines, "1", "US",
                    lines == null ? List.of(line(1)) : lines);
        }
    }
}
