package org.openpass.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.tariff.AssessmentError.Reason;
import org.openpass.terms.HsCode;

/** What can be wrong with lines before any rate is looked up. */
final class LineCheck {

    /** Ten trillion won: more than any single consignment, and far below what a sum of 999 lines could overflow. */
    static final long HIGHEST_VALUE = 10_000_000_000_000L;
    /** A thousand million units: three of the largest tankers in litres. */
    static final BigDecimal HIGHEST_QUANTITY = BigDecimal.valueOf(1_000_000_000L);

    private LineCheck() {
    }

    static List<AssessmentError> check(AssessmentRequest request) {
        List<AssessmentError> errors = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (AssessmentRequest.Line line : request.lines()) {
            LocalDate date = request.date();
            if (!numbers.add(line.number())) {
                errors.add(error(line, date, Reason.DUPLICATE_LINE, "number",
                        "the number is used twice; give each line its own", "란번호가 중복되었습니다. 란마다 다른 번호를 쓰십시오"));
            }
            if (!HsCode.isValid(line.hsCode())) {
                errors.add(error(line, date, Reason.INVALID_CODE, "hsCode",
                        "the commodity code must be ten digits", "세번부호는 숫자 10자리여야 합니다"));
            }
            if (line.customsValue() < 0 || line.customsValue() > HIGHEST_VALUE) {
                errors.add(error(line, date, Reason.INVALID_VALUE, "customsValue",
                        "the customs value must be from 0 to KRW 10 trillion", "과세가격은 0원 이상 10조원 이하여야 합니다"));
            }
            quantity(errors, line, date, "quantity", line.quantity());
            quantity(errors, line, date, "netWeight", line.netWeight());
            quantity(errors, line, date, "itemCount", line.itemCount());
            BigDecimal alcohol = line.alcoholByVolume();
            if (alcohol != null && (alcohol.signum() < 0 || alcohol.compareTo(BigDecimal.valueOf(100)) > 0)) {
                errors.add(error(line, date, Reason.INVALID_QUANTITY, "alcoholByVolume",
                        "the strength must be from 0 to 100 per cent", "알코올분은 0에서 100도 사이여야 합니다"));
            }
        }
        return errors;
    }

    private static void quantity(List<AssessmentError> errors, AssessmentRequest.Line line, LocalDate date,
            String field, BigDecimal quantity) {
        if (quantity != null && (quantity.signum() < 0 || quantity.compareTo(HIGHEST_QUANTITY) > 0)) {
            errors.add(error(line, date, Reason.INVALID_QUANTITY, field,
                    field + " must be from 0 to 1,000,000,000", "수량·중량은 0 이상 10억 이하여야 합니다"));
        }
    }

    static AssessmentError error(AssessmentRequest.Line line, LocalDate date, Reason reason, String field,
            String english, String korean) {
        String place = "Line " + line.number() + ", " + line.hsCode() + ", " + date + ": ";
        String placeKo = line.number() + "란, " + line.hsCode() + ", " + date + ": ";
        return new AssessmentError(line.number(), reason, field, line.hsCode(), date, place + english, placeKo + korean);
    }
}
