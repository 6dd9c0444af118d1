package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.WcoSample;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing by XML of the WCO data model: the same door with the same answers. */
@OpenPassTest
class WcoFilingIT {

    @Autowired
    SampleData samples;

    Filer filer;
    WcoSample message;

    @BeforeEach
    void register() {
        filer = samples.filer();
        message = WcoSample.of(filer);
    }

    @Test
    void aMessageIsReceivedAcceptedAndTheSameAgain() {
        Answer receipt = filer.api().fileXml(message.bytes()).mustBe(202);
        String number = receipt.text("/declarationNumber");
        Answer accepted = filer.api().awaitStatus(number, "ACCEPTED");

        assertThat(accepted.won("/duty/total")).isPositive();
        assertThat(accepted.text("/money/status")).isEqualTo("UNPAID");
        Answer again = filer.api().fileXml(message.with("<!-- items -->", "").bytes()).mustBe(202);
        assertThat(again.text("/declarationNumber")).isEqualTo(number);
    }

    @Test
    void aReferenceKeepsItsFirstContent() {
        filer.api().fileXml(message.bytes()).mustBe(202);

        filer.api().fileXml(message.with("NetNetWeightMeasure>120", "NetNetWeightMeasure>121").bytes()).mustBe(409);
    }

    @Test
    void aDearerInvoiceOwesMoreDuty() {
        long duty = filer.api().awaitStatus(file(message), "ACCEPTED").won("/duty/total");
        WcoSample dearer = WcoSample.of(filer).with("1250.5<", "2501<").with("1250.50", "2501.00")
                .with(filer.bill(), samples.bill(100));

        assertThat(filer.api().awaitStatus(file(dearer), "ACCEPTED").won("/duty/total")).isGreaterThan(duty);
    }

    @Test
    void anUnknownCodeIsAnErrorAtItsPlaceInTheMessage() {
        Answer refused = filer.api().fileXml(message.with("<ID>22030001</ID>", "<ID>99999999</ID>").bytes())
                .mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("hsCode.unknown");
        assertThat(refused.text("/errors/0/field"))
                .startsWith("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/Classification");
    }

    @Test
    void aWarehouseProcedureIsRefusedWithItsCode() {
        Answer refused = filer.api().fileXml(message.with("<CurrentCode>40<", "<CurrentCode>71<").bytes()).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactly("procedure.notFreeCirculation");
        assertThat(refused.text("/errors/0/message")).contains("71");
    }

    @Test
    void allErrorsAreNamedAtOnceAndInKoreanForKoreanReaders() {
        Answer refused = filer.api().language("ko-KR").fileXml(message.with("<CurrentCode>40<", "<CurrentCode>53<")
                .with("<ID>22030001</ID>", "<ID>99999999</ID>").with("<NetNetWeightMeasure>120", "<NetNetWeightMeasure>151")
                .bytes()).mustBe(422);

        assertThat(refused.values("/errors", "code")).containsExactlyInAnyOrder("procedure.notFreeCirculation",
                "hsCode.unknown", "weight.netAboveGross");
        assertThat(refused.values("/errors", "message")).allSatisfy(text -> assertThat(text).matches(".*[가-힣].*"));
    }

    private String file(WcoSample sample) {
        return filer.api().fileXml(sample.bytes()).mustBe(202).text("/declarationNumber");
    }
}
