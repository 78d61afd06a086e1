import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { SharedStorage } from "@/lib/shared-storage";

test("each storage has its own value, within and after what is awaited", async () => {
  const [name, place] = [new SharedStorage<string>(), new SharedStorage<number>()];
  await name.run("outer", async () => {
    await place.run(1, async () => {
      await wait(1);
      expect([name.getStore(), place.getStore()]).toEqual(["outer", 1]);
      await name.run("inner", async () => {
        await turn();
        expect([name.getStore(), place.getStore()]).toEqual(["inner", 1]);
      });
      expect(name.getStore()).toBe("outer");
    });
    expect([name.getStore(), place.getStore()]).toEqual(["outer", undefined]);
  });
  expect([name.getStore(), place.getStore()]).toEqual([undefined, undefined]);
});

test("what runs at the same time does not see another's value", async () => {
  const [request, user] = [new SharedStorage<number>(), new SharedStorage<string>()];
  const seen = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      request.run(n, async () => {
        await wait(n % 7);
        return user.run(`user ${n}`, async () => {
          await turn();
          return [request.getStore(), user.getStore()];
        });
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => [n, `user ${n}`]));
});

test("work gets its arguments, its result and its error come back", () => {
  const storage = new SharedStorage<string>();
  expect(storage.run("a", (x: number, y: number) => `${storage.getStore()}${x + y}`, 1, 2)).toBe("a3");
  const fail = () => {
    throw new Error("no");
  };
  expect(() => storage.run("a", fail)).toThrow("no");
  expect(storage.getStore()).toBeUndefined();
});

test("what leaves one storage stays in the others", () => {
  const [left, stayed] = [new SharedStorage<string>(), new SharedStorage<string>()];
  left.run("left", () =>
    stayed.run("stayed", () => {
      left.exit(() => expect([left.getStore(), stayed.getStore()]).toEqual([undefined, "stayed"]));
      expect(left.getStore()).toBe("left");
    }),
  );
});

test("a value that was entered or disabled counts from there on, for what follows alone", async () => {
  const [storage, other] = [new SharedStorage<string>(), new SharedStorage<string>()];
  await other.run("other", async () => {
    const entered = async () => {
      storage.enterWith("entered");
      await turn();
      const before = storage.getStore();
      storage.disable();
      await turn();
      return [before, storage.getStore(), other.getStore()];
    };
    expect(await turn().then(entered)).toEqual(["entered", undefined, "other"]);
    expect(storage.getStore()).toBeUndefined();
  });
});

test("what was bound and snapshots bring the values of where they were made", () => {
  const [storage, other] = [new SharedStorage<string>(), new SharedStorage<string>()];
  const read = () => [storage.getStore(), other.getStore()];
  const [bound, inThere] = storage.run("made", () =>
    other.run("there", () => [SharedStorage.bind(read), SharedStorage.snapshot()] as const),
  );
  expect(other.run("here", bound)).toEqual(["made", "there"]);
  expect(other.run("here", () => inThere(read))).toEqual(["made", "there"]);
});

test("it stands wherever Node's own is expected", () => {
  expect(new SharedStorage()).toBeInstanceOf(AsyncLocalStorage);
});
