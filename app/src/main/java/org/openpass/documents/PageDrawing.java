package org.openpass.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import javax.imageio.ImageIO;
import org.openpass.documents.PreviewRefused.Reason;

/**
 * Draws pages of strangers' files: a program for a process of its own, started by {@link PageProcess}. It reads a file and the
 * number of a page, answers with a picture or with why there is none, and goes on until its input ends or nobody asks any more.
 */
final class PageDrawing {

    /** How many pages of a file are shown. */
    static final int MOST_PAGES = 30;

    /** Instead of a page's number: the first page, as small as a list shows it. */
    static final int SMALL = 0;
    /** The longer side of what is small; twice what it is on a screen of usual density. */
    static final int SMALL_PIXELS = 160;

    /** What a page could not be drawn for. */
    static final class Refused extends Exception {
        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    /** A page, drawn. */
    record Drawn(int pages, String mediaType, ByteArrayOutputStream content) {
    }

    /** How this process ends when its memory does not suffice, as the virtual machine itself would end it. */
    static final int OUT_OF_MEMORY = 3;

    /** Said once, so that a program that does not start is not taken for a file that is broken. */
    private static final int READY = 1;
    private static final long PATIENCE_MILLIS = 60_000;

    private PageDrawing() {
    }

    /** Draws until nobody asks. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What a library might print must not stand among the answers.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        out.writeByte(READY);
        out.flush();
        Timer timer = new Timer(true);
        while (true) {
            TimerTask leave = new TimerTask() {
                @Override
                public void run() {
                    System.exit(0);
                }
            };
            timer.schedule(leave, PATIENCE_MILLIS);
            byte[] content;
            try {
                content = new byte[in.readInt()];
            } catch (EOFException nobodyThere) {
                return;
            }
            leave.cancel();
            in.readFully(content);
            answer(out, content, in.readBoolean(), in.readInt());
            out.flush();
        }
    }

    private static void answer(DataOutputStream out, byte[] content, boolean pdf, int page) throws IOException {
        try {
            Drawn drawn = pdf ? PdfPages.draw(content, page) : PictureFiles.draw(content, page);
            out.writeUTF("");
            out.writeInt(drawn.pages());
            out.writeUTF(drawn.mediaType());
            out.writeInt(drawn.content().size());
            drawn.content().writeTo(out);
        } catch (Refused refused) {
            out.writeUTF(refused.reason.name());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            out.writeUTF(Reason.BROKEN.name());
        } catch (OutOfMemoryError thrownByALibrary) {
            System.exit(OUT_OF_MEMORY);
        }
    }
}
