package org.openpass.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that is changed in the browser and goes up step by step: the whole content after 0.8 s without a change, and
 * when the editor is left. Knows neither where it is kept nor who may change it; that is for who {@linkplain #saving
 * saves}.
 */
public abstract class FileEditor extends Component {

    /** Keeps a step of the content. */
    @FunctionalInterface
    public interface Saving {

        Answer save(String content);
    }

    /**
     * What became of a step.
     *
     * @param step its number, if it is kept
     * @param refused why it is not, in words; the editor sends nothing more until another content is shown
     */
    public record Answer(Integer step, String refused) {

        public static Answer kept(int step) {
            return new Answer(step, null);
        }

        public static Answer refused(String why) {
            return new Answer(null, why);
        }
    }

    /**
     * Something found in the file.
     *
     * @param id of the element it was found at
     * @param entry of the panel where it is mended; may be null
     */
    public record Found(String id, String message, boolean error, String rule, String entry) {
    }

    private Saving saving = content -> Answer.refused("");
    private int shown;
    private int ordered;

    /** Shows another content; what was not saved of the one before is dropped. */
    public void show(String content) {
        getElement().setPropertyMap("model", Map.of("content", content, "version", ++shown));
    }

    /** Who keeps the steps; one at a time, in their order. */
    public void saving(Saving saving) {
        this.saving = saving;
    }

    /** Whether it can be looked at only. */
    public void setReadonly(boolean readonly) {
        getElement().setProperty("readonly", readonly);
    }

    /** What was found in the content as it is. */
    public void findings(List<Found> findings) {
        getElement().setPropertyList("findings", findings);
    }

    /** How it stands in the browser: saved, changed, saving, refused or failed. */
    public void onSaving(Consumer<String> told) {
        getElement().addEventListener("saving", event -> told.accept(event.getEventData().path("event.detail.state")
                .asString(""))).addEventData("event.detail.state");
    }

    /** Sends what has changed; the answer comes when it is kept or refused. */
    public PendingJavaScriptResult flush() {
        return call("flush('leave').then(() => !this.unsaved)");
    }

    /** Takes back what was done here since it was shown; otherwise tells that nothing of that is left. */
    public void undo(Runnable nothingLeft) {
        call("undo()").then(Boolean.class, done -> unless(done, nothingLeft));
    }

    public void redo(Runnable nothingLeft) {
        call("redo()").then(Boolean.class, done -> unless(done, nothingLeft));
    }

    private static void unless(Boolean done, Runnable act) {
        if (!Boolean.TRUE.equals(done)) {
            act.run();
        }
    }

    /** Told {@code undo} or {@code redo} when its key is pressed and nothing of this page is left for it. */
    public void onNothingLeft(Consumer<String> told) {
        getElement().addEventListener("nothing", event -> told.accept(event.getEventData().path("event.detail.act")
                .asString("undo"))).addEventData("event.detail.act");
    }

    /** Whether the browser was told to change something here and has not said yet that it has: until then that is kept nowhere. */
    public boolean ordered() {
        return ordered > 0;
    }

    /** Has the browser change something. */
    protected void order(String expression, Object... values) {
        ordered++;
        call(expression, values).then(done -> ordered--, failed -> ordered--);
    }

    /** Calls a function of the element as soon as the browser knows it. */
    protected PendingJavaScriptResult call(String expression, Object... values) {
        return getElement().executeJs("return customElements.whenDefined(this.localName).then(() => this." + expression
                + ")", values);
    }

    protected void words(Map<String, String> words) {
        getElement().setPropertyMap("words", words);
    }

    @ClientCallable
    private ObjectNode step(String content, String from) {
        // Whoever speaks to this door without the editor may say anything.
        Answer answer = content == null ? Answer.refused("") : saving.save(content);
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        return answer.refused() == null ? told.put("step", answer.step()) : told.put("refused", answer.refused());
    }
}
