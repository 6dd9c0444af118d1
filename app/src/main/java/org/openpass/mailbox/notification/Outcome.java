package org.openpass.mailbox.notification;

/**
 * What became of an attempt.
 *
 * @param status what the other side answered, or null
 * @param answer the beginning of its answer, or why there was none
 */
record Outcome(Result result, Integer status, String answer) {

    private static final int LONGEST = 200;

    enum Result {
        SENT,
        /** Not sent; to be tried again. */
        FAILED,
        /** Not sent, and it will not do at another time either. */
        REFUSED,
        /** It may have been sent. */
        UNKNOWN
    }

    static Outcome sent(Integer status, String answer) {
        return new Outcome(Result.SENT, status, shown(answer));
    }

    static Outcome failed(Integer status, String answer) {
        return new Outcome(Result.FAILED, status, shown(answer));
    }

    static Outcome refused(String why) {
        return new Outcome(Result.REFUSED, null, shown(why));
    }

    static Outcome unknown(String why) {
        return new Outcome(Result.UNKNOWN, null, shown(why));
    }

    private static String shown(String text) {
        String line = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cn}\\p{Cs}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0,
                line.codePointCount(0, LONGEST - 1))) : line;
    }
}
