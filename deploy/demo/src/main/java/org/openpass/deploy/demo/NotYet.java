package org.openpass.deploy.demo;

/** Something cannot be done yet; the message says what stands against it. */
final class NotYet extends RuntimeException {

    NotYet(String why) {
        super(why);
    }

    /**
     * What was answered, if that is well.
     *
     * @throws NotYet with what is wrong
     */
    static Api.Answer unlessOk(Api.Answer answer) {
        if (!answer.ok()) {
            StringBuilder why = new StringBuilder("answered with " + answer.status() + " " + answer.body().path("detail").asString(""));
            Standing.reasons(answer.body().path("errors")).forEach(reason -> why.append(" · ").append(reason));
            throw new NotYet(why.toString());
        }
        return answer;
    }
}
