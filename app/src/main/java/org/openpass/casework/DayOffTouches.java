package org.openpass.casework;

import java.util.List;
import org.openpass.release.Touches;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Open deadlines that end on a day which is named a day off, and those that go back since it is none (Customs Act Art. 8(3)). */
@Component
class DayOffTouches implements Touches {

    private static final String LATER = Seoul.inSql("""
            select 1 from release.rows r
            join casework.deadlines d on d.due_at > r.valid_from::timestamp at time zone 'Asia/Seoul'
                and d.due_at <= (r.valid_from + 1)::timestamp at time zone 'Asia/Seoul'
            where r.release = :release and r.act = 'SET' and r.before = '[]' and d.met_at is null and d.lapsed_at is null
            """);
    private static final String BACK = """
            with causes as materialized (select distinct 'DAY_OFF:' || (stood ->> 'valid_from') as cause from release.rows r
                cross join lateral jsonb_array_elements(r.before) as stood where r.release = :release and r.act = 'END')
            select distinct case_number, kind, round from causes join casework.deadline_moves m using (cause)
            join casework.deadlines d using (case_number, kind, round)
            where m.undone_at is null and m.superseded_at is null and d.met_at is null and d.lapsed_at is null
            """;

    @Override
    public boolean reads(String table) {
        return "reference.holidays".equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return List.of(new Touch("dayOff.later", null, LATER), new Touch("dayOff.back", null, BACK));
    }
}
