package org.openpass.deploy.demo;

import java.util.List;
import java.util.Map;

/** The officer who inspects goods. */
final class Inspector implements Participant {

    private static final String FULL_DEVANNING = "14";

    private final TaskInbox inbox;

    Inspector(Api api, String name) {
        inbox = new TaskInbox(api, Role.INSPECTOR, name);
    }

    @Override
    public void work(List<Course> courses) {
        inbox.work(courses, Inspector::usual);
    }

    private static Map<String, Object> usual(Act act) {
        return Map.of("method", FULL_DEVANNING, "place", "보세창고 Bonded shed 02012345", "findings",
                act == Act.ACCEPT ? "신고한 물품과 같음. The goods are as declared."
                        : "신고한 물품과 다름. The goods are not as declared.");
    }
}
