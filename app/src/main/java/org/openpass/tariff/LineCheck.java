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

    private static final BigDecimal PURE = BigDecimal.valueOf(100);

    private final LocalDate date;
    private final List<AssessmentError> errors = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();

    private LineCheck(LocalDate date) {
        this.date = date;
    }

    static List<AssessmentError> check(AssessmentRequest request) {
        LineCheck check = new LineCheck(request.date());
        request.lines().forEach(check::line);
        return check.errors;
    }

    private void line(AssessmentRequest.Line line) {
        if (!numbers.add(line.number())) {
            add(line, Reason.DUPLICATE_LINE, "number", "the number is used twice; give each line its own",
                    "란번호가 중복되었습니다. 란마다 다른 번호를 쓰십시오");
        }
        if (!HsCode.isValid(line.hsCode())) {
            add(line, Reason.INVALID_CODE, "hsCode", "the commodity code must be ten digits",
                    "세번부호는 숫자 10자리여야 합니다");
        }
        if (line.customsValue() < 0 || line.customsValue() > HIGHEST_VALUE) {
            add(line, Reason.INVALID_VALUE, "customsValue", "the customs value must be from 0 to KRW 10 trillion",
                    "과세가격은 0원 이상 10조원 이하여야 합니다");
        }
        quantity(line, "quantity", line.quantity());
        quantity(line, "netWeight", line.netWeight());
        quantity(line, "itemCount", line.itemCount());
        BigDecimal alcohol = line.alcoholByVolume();
        if (alcohol != null && (alcohol.signum() < 0 || alcohol.compareTo(PURE) > 0)) {
            add(line, Reason.INVALID_QUANTITY, "alcoholByVolume", "the strength must be from 0 to 100 per cent",
                    "알코올분은 0에서 100도 사이여야 합니다");
        }
    }

    private void quantity(AssessmentRequest.Line line, String field, BigDecimal quantity) {
        if (quantity != null && (quantity.signum() < 0 || quantity.compareTo(HIGHEST_QUANTITY) > 0)) {
            add(line, Reason.INVALID_QUANTITY, field, field + " must be from 0 to 1,000,000,000",
                    "수량·중량은 0 이상 10억 이하여야 합니다");
        }
    }

    private void add(AssessmentRequest.Line line, Reason reason, String field, String english, String korean) {
        errors.add(error(line, date, reason, field, english, korean));
    }

    static AssessmentError error(AssessmentRequest.Line line, LocalDate date, Reason reason, String field,
            String english, String korean) {
        return new AssessmentError(line.number(), reason, field, line.hsCode(), date,
                "Line " + line.number() + ", " + line.hsCode() + ", " + date + ": " + english,
                line.number() + "란, " + line.hsCode() + ", " + date + ": " + korean);
    }
}
