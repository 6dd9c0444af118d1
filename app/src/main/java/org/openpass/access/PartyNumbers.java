package org.openpass.access;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers that documents name parties by: how each kind is written, and the check digit of the business registration
 * number. Their forms are those of the e-documents' fields; the letters of the customs-unique code and the rule of the check
 * digit are own knowledge, the authority's texts are not among those of this project.
 */
public final class PartyNumbers {

    /** The kinds of number; each is written in capitals without hyphens. */
    public enum Scheme {
        /** 사업자등록번호: ten digits, the last of which checks the others. */
        BUSINESS_NUMBER("[0-9]{10}"),
        /** 통관고유부호: letters of the name and digits, 15 places of which a Korean letter takes two. */
        CUSTOMS_CODE("[가-힣]{4,7}[0-9]{1,7}"),
        /** 개인통관고유부호. */
        PERSONAL_CUSTOMS_CODE("P[0-9]{12}"),
        /** 신고인부호. */
        DECLARANT("[0-9A-Z]{5}"),
        /** 장치장부호. */
        SHED("[0-9]{8}"),
        /** 선사·항공사부호: four letters at sea, two in the air. */
        CARRIER("[A-Z]{4}|[0-9A-Z]{2}"),
        /** 해외거래처부호. */
        FOREIGN_SUPPLIER("[0-9A-Z]{13}"),
        /** 화물운송주선업자부호: the code of a freight forwarder. */
        FORWARDER("[A-Z]{4}"),
        /** 보세운송업자부호; its form is own knowledge. */
        TRANSPORTER("[0-9A-Z]{4,8}");

        private final Pattern form;

        Scheme(String form) {
            this.form = Pattern.compile(form);
        }

        /** The kind by its name; empty where there is none. */
        static Optional<Scheme> named(String name) {
            for (Scheme each : values()) {
                if (each.name().equals(name)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** What is wrong with a number. */
    public enum Fault {
        /** There is no such kind of number. */
        SCHEME,
        /** It is not written as numbers of its kind are. */
        FORM,
        /** Its last digit does not fit the others: one of them is mistyped. */
        CHECK_DIGIT
    }

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final int CUSTOMS_CODE_PLACES = 15;
    private static final Charset KOREAN = Charset.forName("EUC-KR");

    private PartyNumbers() {
    }

    /** What is wrong with the number; empty when nothing is. */
    public static Optional<Fault> fault(String scheme, String number) {
        Scheme known = Scheme.named(scheme).orElse(null);
        if (known == null) {
            return Optional.of(Fault.SCHEME);
        }
        if (number == null || !known.form.matcher(number).matches()) {
            return Optional.of(Fault.FORM);
        }
        if (known == Scheme.CUSTOMS_CODE && number.getBytes(KOREAN).length != CUSTOMS_CODE_PLACES) {
            return Optional.of(Fault.FORM);
        }
        return known == Scheme.BUSINESS_NUMBER && checkDigit(number) != number.charAt(WEIGHTS.length) - '0'
                ? Optional.of(Fault.CHECK_DIGIT) : Optional.empty();
    }

    /** The tenth digit that the first nine ask for. */
    static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        int last = WEIGHTS[WEIGHTS.length - 1] * (number.charAt(WEIGHTS.length - 1) - '0');
        return (10 - (sum + last / 10) % 10) % 10;
    }

    /** As it is kept: without the hyphens and spaces that people write, in capitals. */
    public static String plain(String number) {
        return number == null ? "" : number.strip().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
