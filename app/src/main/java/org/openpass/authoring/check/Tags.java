package org.openpass.authoring.check;

/**
 * A tag means one content for ever: the engine binds it to the newest that was deployed with it, so one used twice would change
 * running cases.
 */
final class Tags implements Rule {

    private static final String NUMBERED = "[0-9]{1,4}\\.[0-9]{1,4}";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> tag(file, model.id(), model.versionTag(), false, files, known, found));
        files.forms().forEach((file, model) -> tag(file, model.id(), model.versionTag(), false, files, known, found));
        files.decisions().forEach((file, model) ->
                tag(file, model.id(), model.versionTag(), "law".equals(model.kind()), files, known, found));
    }

    private static void tag(String file, String id, String tag, boolean law, Files files, Known known, Findings found) {
        if (tag == null || !tag.matches(law ? DAY : NUMBERED)) {
            found.fixable(file, id, "tag", law ? "tags.day" : "tags.none", tag == null ? "–" : tag);
        } else if (known.tagTaken(file, id, tag, files.content().get(file))) {
            found.fixable(file, id, "tag", "tags.used", id, tag);
        }
    }
}
