package org.openpass.workbench.preview;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpass.documents.Document;
import org.openpass.documents.PagePicture;
import org.openpass.documents.PagePictures;
import org.openpass.documents.PreviewRefused;
import org.openpass.ui.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of a case's files at the side of the page, one after the other, while the work beside it goes on. Pages are drawn on a
 * thread of their own, so that a slow one holds nothing up; where one cannot be shown, a sentence says why and what to do.
 */
@StyleSheet("styles/files.css")
public final class PreviewPanel extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(PreviewPanel.class);

    private final transient PagePictures pictures;
    private final transient Function<Document, String> href;
    private final Div stage = new Div();
    private final PreviewBar bar = new PreviewBar(this::back, this::forth, this::zoomed);
    private final Anchor save = new Anchor("", text("files.save"));
    private transient List<Document> files = List.of();
    private int at;
    private int page = 1;
    private int pages = 1;
    private transient Object asked;

    /**
     * A panel, not open yet.
     *
     * @param href where a file is saved from; its pages stand below
     * @param left told which file was shown last when the panel is closed
     */
    public PreviewPanel(PagePictures pictures, Function<Document, String> href, Consumer<Document> left) {
        this.pictures = pictures;
        this.href = href;
        addClassName("preview");
        setModality(ModalityMode.MODELESS);
        setFocusTrap(false);
        setCloseOnOutsideClick(false);
        setDraggable(true);
        setResizable(true);
        stage.addClassName("preview-stage");
        stage.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        save.setRouterIgnore(true);
        save.getElement().setAttribute("download", true);
        Div body = new Div(bar, stage, save);
        body.addClassName("preview-body");
        bar.keys(body);
        add(body);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(text("files.close"));
        getHeader().add(close);
        addClosedListener(closed -> left.accept(file()));
    }

    /**
     * Shows the first page of the file; the panel opens, or stays open.
     *
     * @param among what can be leafed through
     */
    public void look(Document d, List<Document> among) {
        files = List.copyOf(among);
        at = files.indexOf(d);
        open();
        show(1);
        // Keys count here from the start; the panel appears some frames after it is asked to, and takes the cursor itself then.
        stage.getElement().executeJs("""
                const into = frames => {
                    if (document.activeElement !== this) this.focus();
                    if (frames > 0) requestAnimationFrame(() => into(frames - 1));
                };
                into(30);""");
    }

    private Document file() {
        return files.get(at);
    }

    private int shownPages() {
        return Math.min(pages, PagePictures.MOST_PAGES);
    }

    /** To the page before; from the first to the file before. */
    private void back() {
        if (page > 1) {
            show(page - 1);
        } else if (at > 0) {
            at--;
            show(1);
        }
    }

    /** To the next page; from the last to the next file. */
    private void forth() {
        if (page < shownPages()) {
            show(page + 1);
        } else if (at < files.size() - 1) {
            at++;
            show(1);
        }
    }

    private void zoomed(int percent) {
        stage.getStyle().set("--zoom", percent + "%");
    }

    private void show(int wanted) {
        Document d = file();
        if (wanted == 1) {
            pages = 1;
        }
        page = wanted;
        setHeaderTitle(d.fileName());
        stage.getElement().setAttribute("aria-label", d.fileName());
        save.setHref(href.apply(d));
        say(text("files.drawing"), null);
        Object mine = new Object();
        asked = mine;
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        Thread.startVirtualThread(() -> {
            Runnable shown = drawn(d, wanted, locale);
            try {
                ui.access(() -> {
                    // Who has leafed on meanwhile waits for another page.
                    if (mine == asked) {
                        shown.run();
                        position();
                    }
                });
            } catch (UIDetachedException left) {
                // Nobody looks any more.
                return;
            }
        });
    }

    /** Draws the page, and answers what the panel is to show then. */
    private Runnable drawn(Document d, int wanted, Locale locale) {
        try {
            PagePicture picture = pictures.of(d, wanted);
            return () -> picture(d, picture);
        } catch (PreviewRefused e) {
            return () -> say(e.text(locale), "alert");
        } catch (RuntimeException e) {
            log.error("A page could not be drawn", e);
            return () -> say(text("preview.BUSY"), "alert");
        }
    }

    private void picture(Document d, PagePicture picture) {
        pages = picture.pages();
        Image image = new Image(href.apply(d) + "/pages/" + page, text("files.page.alt", page, pages, d.fileName(),
                text("document.kind." + d.kind()), Formats.bytes(d.size())));
        stage.removeAll();
        stage.add(image);
        if (page == PagePictures.MOST_PAGES && pages > page) {
            stage.add(new Paragraph(text("preview.TOO_MANY_PAGES")));
        }
        stage.getElement().executeJs("this.scrollTop = 0");
    }

    private void say(String words, String role) {
        Paragraph paragraph = new Paragraph(words);
        if (role != null) {
            paragraph.getElement().setAttribute("role", role);
        }
        stage.removeAll();
        stage.add(paragraph);
    }

    private void position() {
        bar.position(text("files.position", page, pages, at + 1, files.size()), page > 1 || at > 0,
                page < shownPages() || at < files.size() - 1);
    }
}
