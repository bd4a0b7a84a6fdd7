import { reviews } from "./review-text";

export const BY_CRAFT_EN = [
  ...reviews("en", "pottery", `
5|Five wobbly pots and five proud people. The clay feels like butter.
5|Our matka keeps the water cold in May. The fridge is jealous.
4|Wonderful on the wheel. Bring clothes you do not love.`),
  ...reviews("en", "terracotta", `
5|The horse has a face with character. It guards our gate now.
5|We made lamps and gods until our hands were red. Lovely.
4|Fired well, one ear broke on the way and was replaced.`),
  ...reviews("en", "blue-pottery", `
5|That blue is even deeper in daylight. Each flower is different.
5|Painting tiles was quieter than any yoga class.
4|Beautiful glaze. Drying took a few days longer in the rain.`),
  ...reviews("en", "stone-carving", `
5|The face of the figure is so calm that the whole room is.
5|I carved one leaf in three hours and now respect every temple.
4|Superb inlay. It is heavy, think about how to carry it.`),
  ...reviews("en", "wood-carving", `
5|Our name on the door in three scripts. The postman took a photo.
5|The smell of the wood alone is worth the visit.
4|Fine carving. The oil needs two days to dry.`),
  ...reviews("en", "papier-mache", `
5|A box as light as a feather with a whole garden on it.
5|We made masks and frightened the neighbours.
4|Delicate brushwork. Ask for a dry place while the varnish sets.`),
  ...reviews("en", "block-printing", `
5|Our row of elephants walks a little uphill and we love it.
5|The colours held after six washes. Soft cloth, honest work.
4|Great blocks to choose from. Our table was a bit low for it.`),
  ...reviews("en", "handloom-weaving", `
5|I wore the saree on Sunday and three aunts asked for the number.
5|Four hours for a hand of cloth. I will never bargain again.
4|Perfect border. It took seven weeks instead of six.`),
  ...reviews("en", "embroidery", `
5|The back is as neat as the front. My mother checked it twice.
5|My first flower looks like a cabbage, and I am hooked.
4|Very fine stitches. Choose the colours in daylight.`),
  ...reviews("en", "carpet-weaving", `
5|Our new dhurrie lies flat and the colours sing.
5|The moth hole in grandfather's carpet is gone. I cannot find the place.
4|Very good repair. It smelled of wool for a week.`),
  ...reviews("en", "bamboo-and-cane", `
5|The old chairs are new again and hold even my uncle.
5|A basket in an afternoon, and we use it every day.
4|Strong and light. A few ends had to be trimmed later.`),
  ...reviews("en", "leather", `
5|No pinching from the first day. My feet were measured like a king's.
5|The seam that my shop could not close is closed.
4|Good leather. The colour needs some weeks to settle.`),
  ...reviews("en", "metal-work", `
5|Ten vessels shine like the moon and are safe for cooking again.
5|Watching the hot brass run in was magic for the whole class.
4|A fine lamp. The polish came off at one spot and was redone.`),
  ...reviews("en", "bidri", `
5|Silver on black, so thin it seems drawn. It is under our television now.
5|The story of the fort soil alone is worth the visit.
4|Excellent work, small workshop. Three guests are enough.`),
  ...reviews("en", "jewellery", `
5|Old silver from three drawers became one necklace I wear daily.
5|Weighed before us, written down, explained. That is trust.
4|Lovely earrings. The hook was stiff and was changed at once.`),
  ...reviews("en", "lac-bangles", `
5|Twenty girls, twenty pairs, one small fire and much laughter.
5|The exact green of my dress. I did not think it possible.
4|Pretty and light. One stone fell and was set again for free.`),
  ...reviews("en", "mehendi", `
5|Both hands in under two hours. The colour lasted ten days.
5|My husband needed twenty minutes to find his name.
4|Gorgeous pattern. Came out a little light on my palms.`),
  ...reviews("en", "musical-instruments", `
5|My sitar sings again after eleven silent years.
5|We each made a flute. The train home was loud.
4|Very good repair, it took one visit more than planned.`),
  ...reviews("en", "rangoli", `
5|Guests walked around the edge all evening so as not to spoil it.
5|Drawn in an hour without lifting the hand. Unbelievable.
4|Beautiful. The wind took a little of it, as wind does.`),
  ...reviews("en", "madhubani", `
5|Every fish was explained while it was drawn. We have framed it.
5|Our grey wall is now a forest with parrots.
4|Rich colours. One day was just enough for the wall.`),
  ...reviews("en", "warli", `
5|Circle, triangle, line: my daughter has drawn the whole street since.
5|Look for the little train on our wall. Everyone does.
4|Charming work. The red came out darker than the sample.`),
  ...reviews("en", "pattachitra", `
5|The scroll was sung, not only shown. Goose bumps.
5|I have never seen lines this sure from a brush.
4|Wonderful painting. The roll was bent in the post.`),
  ...reviews("en", "miniature-painting", `
5|We needed a magnifying glass and found a bee in the garden.
5|I look better with a turban. A very funny and fine portrait.
4|Finest lines. Plan for five weeks, not four.`),
  ...reviews("en", "kite-making", `
5|Twenty kites, twenty children, no tears. All of them flew.
5|Cotton thread only and a talk about birds. Well done.
4|Good fun. No wind that day, so we flew them on Sunday.`),
];
