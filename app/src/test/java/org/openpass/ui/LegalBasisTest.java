package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalBasisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Customs Act Art. 14, Art. 50(1), basic rate 20 %|관세법 제14조, 제50조제1항, 기본세율 20 %
            Art. 50(2) no. 2, (3), 73, conceded rate|제50조제2항제2호, 제3항, 제73조, 협정세율
            Education Tax Act Art. 3, 5(1) no. 4|교육세법 제3조, 제5조제1항제4호
            Rural Special Tax Act Art. 3 no. 3, 5(1) no. 4(b)|농어촌특별세법 제3조제3호, 제5조제1항제4호나목
            Liquor Tax Act Art. 7(2), 8(1) no. 3, distilled liquor|주세법 제7조제2항, 제8조제1항제3호, 증류주
            """)
    void namesLawsAndArticlesInKorean(String english, String korean) {
        assertThat(LegalBasis.korean(english)).isEqualTo(korean);
    }
}
