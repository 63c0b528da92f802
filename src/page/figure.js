// The figure: between two keys of a movement, and between two breaths, its outlines are drawn in between.

const letterValues = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((c, i) => [c, i]));

// Outlines from their letters: lists of x, y in turn (src/page/outlines.hpp writes them).
function outlinesOf(letters) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let bit = 1; ; bit *= 32) {
      const part = letterValues.get(letters[at++]);
      value += (part % 32) * bit;
      if (part < 32) return value % 2 ? -(value + 1) / 2 : value / 2;
    }
  };
  const outlines = [];
  while (at < letters.length) {
    const points = new Float32Array(2 * number());
    let x = 0;
    let y = 0;
    for (let i = 0; i < points.length; i += 2) {
      points[i] = x += number();
      points[i + 1] = y += number();
    }
    outlines.push(points);
  }
  return outlines;
}

// With reduced motion the nearest pose, and how far the next is on its way: 1 in the middle between two.
function stillAt(reach, poses) {
  const fading = 0.3;
  const position = reach * (poses - 1);
  const between = position - Math.floor(position);
  return { reach: Math.round(position) / (poses - 1), veil: Math.max(0, 1 - Math.abs(between - 0.5) / fading) };
}

class FigurePainter {
  constructor(tables) {
    this.tables = tables;
    this.outlines = [];
    this.paths = [];
  }

  outline(index) {
    return this.outlines[index] ??= outlinesOf(this.tables.outlines[index]);
  }

  path(index) {
    return this.paths[index] ??= this.traced(this.outline(index).map((points) => [points]));
  }

  // `mix`: for each outline the points to take, each with its share (the last one's is what is left).
  traced(outlines, shares = []) {
    const path = new Path2D();
    for (const sources of outlines) {
      const count = sources[0].length;
      for (let i = 0; i < count; i += 2) {
        let x = sources[0][i];
        let y = sources[0][i + 1];
        for (let s = 1; s < sources.length; ++s) {
          x += shares[s] * (sources[s][i] - sources[0][i]);
          y += shares[s] * (sources[s][i + 1] - sources[0][i + 1]);
        }
        if (i === 0) path.moveTo(x, y); else path.lineTo(x, y);
      }
      path.closePath();
    }
    return path;
  }

  // Between the outlines of some keys; the same outline everywhere is drawn as it is.
  between(indices, shares) {
    if (indices.every((index) => index === indices[0])) return this.path(indices[0]);
    const all = indices.map((index) => this.outline(index));
    return this.traced(all[0].map((_, i) => all.map((one) => one[i])), shares);
  }

  // How large and where the figure is drawn in a place so wide and high.
  place(figure, width, height) {
    const scale = Math.min(width / figure.box[0], height / figure.box[1]);
    return { scale, x: (width - figure.box[0] * scale) / 2, y: (height - figure.box[1] * scale) / 2 };
  }

  // `how`: reach, breath, glow, arrow, sign, tense 0 … 1, turn −1 or which area glows. Colours by day or by
  // night.
  draw(canvas, figure, how, night) {
    const paint = (index) => this.tables.paints[index][night ? 1 : 0];
    const { scale, x, y } = this.place(figure, canvas.canvas.width, canvas.canvas.height);
    canvas.setTransform(1, 0, 0, 1, 0, 0);
    canvas.clearRect(0, 0, canvas.canvas.width, canvas.canvas.height);
    canvas.setTransform(scale, 0, 0, scale, x, y);
    const last = figure.keys.length - 1;
    const position = Math.min(1, Math.max(0, how.reach)) * last;
    let from = Math.min(last, Math.floor(position));
    let share = position - from;
    const nearest = figure.keys[from + Math.round(share)];
    if (share > 0 && !figure.keys[from].joins) {
      from += Math.round(share);
      share = 0;
    }
    const keys = share > 0 ? [figure.keys[from], figure.keys[from + 1]] : [figure.keys[from]];
    this.cutAt(canvas, figure);
    this.drawBody(canvas, keys, share, { ...how, nearest }, paint);
    canvas.restore();
    this.cutAt(canvas, figure);
    canvas.globalAlpha = how.arrow;
    for (let i = 0; how.arrow > 0 && figure.arrow && i < figure.arrow.length; i += 2) {
      canvas.fillStyle = paint(figure.arrow[i]);
      canvas.fill(this.path(figure.arrow[i + 1]));
    }
    canvas.restore();
    canvas.globalAlpha = 1;
    canvas.lineWidth = 1 / scale;
    for (let i = 0; figure.frames && i < figure.frames.length; i += 2) {
      canvas.strokeStyle = paint(figure.frames[i]);
      canvas.strokeRect(...figure.frames[i + 1]);
    }
  }

  cutAt(canvas, figure) {
    canvas.save();
    if (!figure.cut) return;
    canvas.beginPath();
    canvas.rect(...figure.cut);
    canvas.clip();
  }

  drawBody(canvas, keys, share, how, paint) {
    const fills = keys[0].fills;
    const lights = keys[0].lights ?? [];
    const signs = this.signs(keys, share, how);
    for (let i = 0, light = 0, sign = 0; i <= fills.length; i += 2) {
      for (; light < lights.length && lights[light][0] * 2 <= i; ++light) {
        this.drawLight(canvas, keys.map((key) => key.lights[light]), share, how, paint);
      }
      for (; sign < signs.length && signs[sign].after * 2 <= i; ++sign) {
        canvas.globalAlpha = signs[sign].strength;
        canvas.fillStyle = paint(signs[sign].paint);
        canvas.fill(signs[sign].path);
        canvas.globalAlpha = 1;
      }
      if (i === fills.length) break;
      if (keys[0].cut * 2 === i) {
        canvas.restore();
        canvas.save();
      }
      const indices = [];
      const shares = [];
      keys.forEach((key, k) => {
        const weight = k === 0 ? 1 - share : share;
        const full = this.inhaled(key).get(i / 2);
        indices.push(key.fills[i + 1]);
        shares.push(full === undefined ? weight : weight * (1 - how.breath));
        if (full === undefined) return;
        indices.push(full);
        shares.push(weight * how.breath);
      });
      canvas.fillStyle = paint(fills[i]);
      canvas.fill(this.between(indices, shares));
    }
    this.drawNumbers(canvas, how, paint);
  }

  // What is done, in the order it is painted: it goes with the body where the next key has it alike, else it
  // is the nearer key's. What is tensed gives way to the same let go.
  signs(keys, share, how) {
    const of = (name, strength) => {
      const lists = keys.map((key) => key[name] ?? []);
      const together = lists.length > 1 && lists[0].length === lists[1].length &&
        lists[0].every((one, i) => this.alike(one[2], lists[1][i][2]));
      return (together ? lists[0] : how.nearest[name] ?? []).map((one, i) => ({
        after: one[0], paint: one[1], strength,
        path: together ? this.between([one[2], lists[1][i][2]], [1 - share, share]) : this.path(one[2]),
      }));
    };
    if (how.sign <= 0) return [];
    const loose = how.nearest.loose ? of("loose", how.sign * (1 - how.tense)) : [];
    const all = [...of("signs", how.nearest.loose ? how.sign * how.tense : how.sign), ...loose];
    return all.sort((a, b) => a.after - b.after);
  }

  alike(one, other) {
    const a = this.outline(one);
    const b = this.outline(other);
    return a.length === b.length && a.every((points, i) => points.length === b[i].length);
  }

  drawNumbers(canvas, how, paint) {
    if (how.sign <= 0) return;
    canvas.textAlign = "center";
    canvas.textBaseline = "middle";
    for (const [colour, text, x, y, size] of how.nearest.numbers ?? []) {
      canvas.font = `600 ${size}px sans-serif`;
      canvas.fillStyle = paint(colour);
      canvas.fillText(text, x, y);
    }
  }

  inhaled(key) {
    if (!key.chest) {
      const list = key.inhaled ?? [];
      key.chest = new Map(list.filter((_, i) => i % 2 === 0).map((place, i) => [place, list[2 * i + 1]]));
    }
    return key.chest;
  }

  // A raised cosine from the middle to nothing, within the body.
  drawLight(canvas, lights, share, how, paint) {
    const area = lights[0][6];
    const strength = how.glow * (area < 0 || how.turn < 0 ? 1 : Math.max(0, 1 - Math.abs(how.turn - area)));
    if (strength <= 0) return;
    const mean = (i) => lights.length > 1 ? lights[0][i] * (1 - share) + lights[1][i] * share : lights[0][i];
    const light = canvas.createRadialGradient(mean(3), mean(4), 0, mean(3), mean(4), Math.max(1, mean(5)));
    const colour = paint(lights[0][1]);
    const alpha = parseInt(colour.slice(7), 16);
    for (let i = 0; i <= 8; ++i) {
      const part = Math.round(alpha * 0.5 * (1 + Math.cos(Math.PI * i / 8)));
      light.addColorStop(i / 8, colour.slice(0, 7) + part.toString(16).padStart(2, "0"));
    }
    canvas.globalAlpha = strength;
    canvas.fillStyle = light;
    canvas.fill(this.between(lights.map((one) => one[2]), [1 - share, share]));
    canvas.globalAlpha = 1;
  }
}
