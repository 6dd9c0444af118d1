package org.openpass.gateway.wco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.FieldError;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.gateway.xml.XmlRefused;
import org.openpass.testing.ShippedCodes;

class WcoDeclarationsTest {

    private static final String ITEM = "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]";
    private static final ReferenceLookup LOOKUP = new ReferenceLookup() {
        @Override
        public boolean country(String code, LocalDate on) {
            return Set.of("US", "CN").contains(code);
        }

        @Override
        public boolean currency(String code, LocalDate on) {
            return Set.of("USD", "GBP").contains(code);
        }

        @Override
        public boolean commodity(String hsCode, LocalDate on) {
            return Set.of("2203000110", "2203000100").contains(hsCode);
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

    private final WcoDeclarations door =
            new WcoDeclarations(new SecureXml(), new DeclarationRules(Clock.systemDefaultZone()));
    private final String message = message();

    @Test
    void readsEachFieldFromItsElement() {
        WcoReading reading = door.read(message.getBytes(UTF_8));
        assertThat(door.check(reading, LOOKUP)).isEmpty();
        assertThat(reading.document()).isEqualTo(new DeclarationDocument(null, "OWN-0001", "020", "GB603202734852",
                new PartyRef("GB553202734852", null, null), new PartyRef(null, "Ale Brewers", "US"),
                CollectionForm.SECURITY, "GUARANTEE-1", "OWN-355", "CIF", "USD", new BigDecimal("1250.50"), null, null,
                new Charge(new BigDecimal("30"), "USD"), new Charge(new BigDecimal("5.5"), "USD"), 12, null, 1, "4", "US",
                List.of(new Line(1, "2203000110", "Pale ale in bottles", "US", "40", "71", 12, new BigDecimal("150.5"),
                        new BigDecimal("120"), new BigDecimal("100"), "LTR", new BigDecimal("1250.5"),
                        new BigDecimal("5.5"), List.of()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<ID>22030001</ID> | <ID>99999999</ID> | hsCode.unknown | /Commodity/Classification/ID",
        "<CountryCode>US</CountryCode><TypeCode>1 | <CountryCode>ZN</CountryCode><TypeCode>1 | country.unknown | /Origin/CountryCode",
        "<CurrentCode>40 | <CurrentCode>53 | procedure.notFreeCirculation | /GovernmentProcedure/CurrentCode",
        "'USD\">1250.5</Item' | 'USD\">-1250.5</Item' | amount.negative | /Commodity/InvoiceLine/ItemChargeAmount",
        "<NetNetWeightMeasure>120 | <NetNetWeightMeasure>151 | weight.netAboveGross | /Commodity/GoodsMeasure/NetNetWeightMeasure",
    })
    void namesTheElementOfALineAndTheReason(String from, String to, String code, String path) {
        List<FieldError> errors = errors(message.replace(from, to));
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.field()).isEqualTo(ITEM + path);
        });
    }

    @Test
    void takesTheCurrencyFromTheAmountsAndRefusesAMixture() {
        assertThat(errors(message.replace("USD", "XXQ"))).extracting(FieldError::code).contains("currency.unknown");
        assertThat(errors(message.replace("currencyID=\"USD\">1250.50<", "currencyID=\"GBP\">1250.50<")))
                .extracting(FieldError::code).containsExactly("currency.mixed");
        assertThat(errors(message.replace(" currencyID=\"USD\">30", " currencyID=\"GBP\">30").replace("BA<", "AD<")))
                .extracting(FieldError::code).containsExactly("charge.mixedCurrency");
    }

    @Test
    void padsACommodityCodeWithoutTaricAndTakesTheStricterCollection() {
        String changed = message.replaceAll("<Classification><ID>10.*\\n", "").replace("<MethodCode>E", "<MethodCode>P");
        DeclarationDocument document = door.read(changed.getBytes(UTF_8)).document();
        assertThat(document.lines().getFirst().hsCode()).isEqualTo("2203000100");
        assertThat(document.collectionForm()).isEqualTo(CollectionForm.PAY_BEFORE_ACCEPTANCE);
        assertThat(document.securityReference()).isNull();
    }

    @Test
    void reportsAllFindingsOfSchemaAndRulesTogether() {
        List<FieldError> errors = errors(message.replace("<TotalPackageQuantity>12", "<TotalPackageQuantity>13")
                .replace("<TypeCode>A00</TypeCode>", "<Unknown/>").replace("<MethodCode>E", "<MethodCode>?"));
        assertThat(errors).extracting(FieldError::code).contains("xml.schema", "total.packages", "code.unknown");
        assertThat(errors).anySatisfy(schema -> {
            assertThat(schema.field())
                    .startsWith("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/DutyTaxFee[2]");
            assertThat(schema.message()).matches("(?s)Line \\d+: .*Unknown.*");
        });
    }

    @Test
    void reportsEachUnreadableNumberOnce() {
        List<FieldError> errors = errors(message.replace("USD\">1250.5</Item", "USD\">12,5</Item"));
        assertThat(errors).extracting(FieldError::code).containsExactlyInAnyOrder("xml.schema", "number.malformed");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readsNineHundredNinetyNineLinesAndRefusesAThousand() {
        assertThat(errors(lines(999))).isEmpty();
        assertThat(errors(lines(1000))).extracting(FieldError::code).contains("lines.tooMany").doesNotContain("hsCode.unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<TypeCode>IMA | <TypeCode>EXD | document.type | TypeCode EXD is an export declaration; only import declarations (IM) are accepted at this door.",
        "<TypeCode>IMA | <TypeCode>COA | document.type | TypeCode COA is a declaration within a customs union; only import declarations (IM) are accepted at this door.",
        "<FunctionCode>9 | <FunctionCode>13 | document.function | FunctionCode 13 of TypeCode IMA is a request to amend or cancel a declaration; only original declarations (9) are accepted at this door.",
        "WCO:DEC-DMS:2 | WCO:RES-DMS:2 | xml.namespace | Declaration is in the namespace \u201curn:wco:datamodel:WCO:RES-DMS:2\u201d, expected is \u201curn:wco:datamodel:WCO:DEC-DMS:2\u201d (- for none).",
        "DocumentMetaData-DMS:2 | Other:1 | xml.namespace | MetaData is in the namespace \u201curn:wco:datamodel:WCO:Other:1\u201d, expected is \u201curn:wco:datamodel:WCO:DocumentMetaData-DMS:2\u201d (- for none).",
        "md:MetaData | md:Other | document.root | \u201cOther\u201d is not a message for this door.",
    })
    void refusesOtherMessagesWithTheirReason(String from, String to, String code, String reason) {
        assertThatExceptionOfType(XmlRefused.class).isThrownBy(() -> errors(message.replace(from, to)))
                .withMessage(reason).extracting(XmlRefused::code).isEqualTo(code);
    }

    @Test
    void refusesATruncatedMessage() {
        assertThatExceptionOfType(XmlRefused.class).isThrownBy(() -> errors(message.substring(0, 2000)))
                .extracting(XmlRefused::code).isEqualTo("xml.malformed");
    }

    @Test
    void locatesEveryCanonicalField() {
        WcoMapping mapping = new WcoMapping();
        assertThat(mapping.locate("lines[1].hsCode"))
                .isEqualTo("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity/Classification/ID");
        assertThat(mapping.locate("lines[0].requirements[0].law")).isEqualTo(ITEM);
        assertThat(mapping.locate("importer.id")).isEqualTo("/Declaration/GoodsShipment/Importer/ID");
        assertThat(mapping.locate("freight.currency"))
                .isEqualTo("/Declaration/GoodsShipment/CustomsValuation/FreightChargeAmount");
        assertThat(mapping.locate("customsOffice")).isEqualTo("/Declaration");
        assertThat(mapping.locate("currency")).isEqualTo(
                "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/InvoiceLine/ItemChargeAmount");
    }

    private List<FieldError> errors(String changed) {
        return door.check(door.read(changed.getBytes(UTF_8)), LOOKUP);
    }

    private String lines(int count) {
        int start = message.indexOf("<GovernmentAgencyGoodsItem>");
        int end = message.indexOf("<!-- end of items");
        String item = message.substring(start, end);
        String items = IntStream.rangeClosed(1, count)
                .mapToObj(i -> item.replaceFirst("<SequenceNumeric>1", "<SequenceNumeric>" + i)).collect(Collectors.joining());
        return (message.substring(0, start) + items + message.substring(end)).replaceAll("<InvoiceAmount.*\\n", "")
                .replaceAll("<TotalPackageQuantity.*\\n", "").replaceAll("<GoodsItemQuantity.*\\n", "");
    }

    private static String message() {
        try (var in = WcoDeclarationsTest.class.getResourceAsStream("/wco/import.xml")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
