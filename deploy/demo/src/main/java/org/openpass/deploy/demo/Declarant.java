package org.openpass.deploy.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The broker that filed: answers supplements, provides security, asks to withdraw and amend. */
final class Declarant implements Participant {

    private static final String ERROR_IN_DECLARATION = "86";
    private static final String DECLARANTS_FAULT = "01";

    private final Api api;
    private final String name;

    Declarant(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    @Override
    public void work(List<Course> courses) {
        for (Course course : courses) {
            course.next(Role.DECLARANT).filter(step -> isTimeFor(step.act(), course.standing()))
                    .ifPresent(step -> act(course, step));
        }
    }

    private static boolean isTimeFor(Act act, Standing now) {
        return switch (act) {
            case ANSWER -> now.is("SUPPLEMENT");
            case SECURITY -> now.is("AWAITING_SECURITY");
            default -> End.ofStatus(now.status()).isPresent() && !now.changePending();
        };
    }

    private void act(Course course, Step step) {
        Map<String, Object> body = new HashMap<>(course.sample().wording().fields(step, usual(step.act())));
        if (course.sample().wording().corrects(step)) {
            body.put("declaration", course.sample().wording().corrected(step, course.sample()));
        }
        Api.Answer answer = api.post(course.path(door(step.act())), body);
        if (!answer.ok()) {
            course.barred(step, answer);
            return;
        }
        if (step.act() == Act.WITHDRAW || step.act() == Act.AMEND) {
            course.asked(answer.body().path("caseNumber").asString(""));
        }
        course.did(step, name);
    }

    private static String door(Act act) {
        return switch (act) {
            case ANSWER -> "/supplement";
            case SECURITY -> "/security";
            case WITHDRAW -> "/withdrawal";
            default -> "/amendment";
        };
    }

    private static Map<String, Object> usual(Act act) {
        return switch (act) {
            case ANSWER -> Map.of("answer", "요구한 서류를 제출합니다. What was asked for is supplied.");
            case WITHDRAW -> Map.of("reasonCode", ERROR_IN_DECLARATION, "explanation",
                    "신고 착오. Filed in error.");
            case AMEND -> Map.of("reasonCode", DECLARANTS_FAULT, "explanation", "신고 착오. Declared in error.");
            default -> Map.of();
        };
    }
}
