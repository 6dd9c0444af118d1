package org.openpass.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.openpass.access.Colleagues;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.tasks.Draw.Absent;
import org.openpass.tasks.Draw.Lot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people among whom the work of a group is drawn: those of the office who do such work, and who are there. */
@Component
class GroupHands {

    private static final int MOST_PEOPLE = 500;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final FourEyes fourEyes;
    private final TaskActs acts;

    GroupHands(JdbcClient jdbc, Colleagues colleagues, FourEyes fourEyes, TaskActs acts) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.fourEyes = fourEyes;
        this.acts = acts;
    }

    /**
     * The group as it stands now. Who only supervises takes what they like and is dealt nothing; who does the work of all
     * offices from elsewhere is dealt nothing either, and is given it by a supervisor.
     */
    Table of(GroupSetting group) {
        List<Colleague> people = colleagues.find("", group.group(), group.office(), null, MOST_PEOPLE).stream()
                .filter(each -> each.actor().groups().contains(group.group())
                        && group.office().equals(each.actor().office())).toList();
        Map<String, Integer> open = new TreeMap<>();
        people.forEach(each -> open.put(each.username(), 0));
        jdbc.sql("select assignee, count(*) from tasks.tasks where state = 'OPEN' and assignee = any(?::text[]) group by 1")
                .param(open.keySet().toArray(String[]::new)).query(rs -> { open.put(rs.getString(1), rs.getInt(2)); });
        Map<String, Absent> away = new HashMap<>();
        people.stream().filter(each -> each.awayUntil() != null).forEach(each -> away.put(each.username(), Absent.AWAY));
        return new Table(group.mostOpen(), open, away);
    }

    /** What each has in hand while one task after the other is drawn. */
    final class Table {

        private final Integer most;
        private final Map<String, Integer> open;
        private final Map<String, Absent> away;

        private Table(Integer most, Map<String, Integer> open, Map<String, Absent> away) {
            this.most = most;
            this.open = open;
            this.away = away;
        }

        /** Somebody could be drawn for some task. */
        boolean anyRoom() {
            return open.keySet().stream().anyMatch(who -> !away.containsKey(who) && !full(who));
        }

        /** Who the task falls to; empty when it can fall to nobody. */
        Optional<Draw> draw(Task task, LongUnaryOperator random) {
            if (!anyRoom()) {
                return Optional.empty();
            }
            Set<String> barred = fourEyes.barred(task);
            Set<String> gaveBack = acts.gaveBack(task.key());
            List<Lot> lots = new ArrayList<>();
            Map<String, Absent> leftOut = new HashMap<>(away);
            open.forEach((who, count) -> {
                if (barred.contains(who)) {
                    leftOut.put(who, Absent.FOUR_EYES);
                } else if (gaveBack.contains(who)) {
                    leftOut.put(who, Absent.GAVE_BACK);
                } else if (full(who)) {
                    leftOut.putIfAbsent(who, Absent.FULL);
                } else if (!leftOut.containsKey(who)) {
                    lots.add(Lot.of(who, count));
                }
            });
            if (lots.isEmpty()) {
                return Optional.empty();
            }
            Draw draw = Draw.among(lots, leftOut, random);
            open.merge(draw.drawn(), 1, Integer::sum);
            return Optional.of(draw);
        }

        private boolean full(String who) {
            return most != null && open.get(who) >= most;
        }
    }
}
