package dev.plantao.functions.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ML-7")
class WinmailTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void attribute(int level, int id, byte[] value) {
    ByteBuffer head = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) level).putShort((short) id).putShort((short) 6).putInt(value.length);
    out.writeBytes(head.array());
    out.writeBytes(value);
    out.writeBytes(new byte[2]);
  }

  private byte[] winmail() {
    out.writeBytes(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0});
    attribute(1, 0x800C, "the text\0".getBytes(StandardCharsets.US_ASCII));
    attribute(2, 0x9002, new byte[14]);
    attribute(2, 0x8010, "report.txt\0".getBytes(StandardCharsets.US_ASCII));
    attribute(2, 0x800F, "abc".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void a_winmail_gives_its_files_and_its_text() {
    Winmail.Unpacked unpacked = Winmail.unpack(winmail());

    assertThat(unpacked.files()).extracting(Uuencoded.File::name).containsExactly("report.txt");
    assertThat(unpacked.body()).contains(Segment.plain("the text"));
  }

  @Test
  void a_cut_winmail_gives_what_came_and_garbage_gives_nothing() {
    byte[] whole = winmail();
    for (int length = 0; length < whole.length; length++) {
      Winmail.unpack(Arrays.copyOf(whole, length));
    }
    assertThat(Winmail.unpack("no winmail at all".getBytes(StandardCharsets.US_ASCII)).isEmpty())
        .isTrue();
  }
}
