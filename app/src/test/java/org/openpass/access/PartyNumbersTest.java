package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.access.PartyNumbers.Fault;

class PartyNumbersTest {

    @ParameterizedTest
    @CsvSource({"BUSINESS_NUMBER,1248100998", "BUSINESS_NUMBER,2208162517", "CUSTOMS_CODE,한국무역1234567",
            "CUSTOMS_CODE,한국무역상사가1", "PERSONAL_CUSTOMS_CODE,P123456789012", "DECLARANT,HB001", "SHED,03077016",
            "CARRIER,HDMU", "CARRIER,KE", "FOREIGN_SUPPLIER,USACME0001234"})
    void aNumberThatIsWrittenAsItsKindIsHasNoFault(String scheme, String number) {
        assertThat(PartyNumbers.fault(scheme, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BUSINESS_NUMBER,124810099", "BUSINESS_NUMBER,124-81-00998", "CUSTOMS_CODE,한국무역123456",
            "CUSTOMS_CODE,한국무역12345678", "PERSONAL_CUSTOMS_CODE,Q123456789012", "DECLARANT,HB01", "SHED,0307701A",
            "CARRIER,HDM", "FOREIGN_SUPPLIER,USACME"})
    void oneThatIsNotIsOfAWrongForm(String scheme, String number) {
        assertThat(PartyNumbers.fault(scheme, number)).contains(Fault.FORM);
    }

    @Test
    void aMistypedDigitOfABusinessNumberIsFound() {
        String right = "1248100998";
        IntStream.range(0, 10).filter(last -> last != 8).forEach(last -> assertThat(PartyNumbers.fault("BUSINESS_NUMBER",
                right.substring(0, 9) + last)).contains(Fault.CHECK_DIGIT));
        IntStream.range(0, 8).forEach(at -> assertThat(PartyNumbers.fault("BUSINESS_NUMBER", right.substring(0, at)
                + (right.charAt(at) - '0' + 1) % 10 + right.substring(at + 1))).as("place " + at).contains(Fault.CHECK_DIGIT));
        assertThat(PartyNumbers.fault("NO_SUCH", "1")).contains(Fault.SCHEME);
    }

    @Test
    void whatPeopleWriteIsKeptPlain() {
        assertThat(PartyNumbers.plain(" 124-81-00998 ")).isEqualTo("1248100998");
        assertThat(PartyNumbers.plain("p1234 5678 9012")).isEqualTo("P123456789012");
    }
}
