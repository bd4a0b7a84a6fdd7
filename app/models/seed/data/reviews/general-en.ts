import { reviews } from "./review-text";

export const GENERAL_EN = reviews("en", null, `
5|The children did not want to stop. Everyone took home something they had made.
5|Patient, kind and very skilled. We learned more in two hours than in a week of videos.
5w|We drove two hours to the workshop. Hot, dusty, and the best day of our trip.
5|Came as a gift from my daughter. I have not been so happy in a long time.
5h|On time, well prepared, and the room was cleaner than before.
5|My mother is 74 and did everything herself. Thank you for the patience.
5|You can see the years in every movement. A pleasure to watch.
5|Exactly as agreed, one day early. Packed so well that nothing could break.
5|We booked for my sister's wedding. Guests are still asking who made it.
5w|The whole family welcomed us with tea. My son now wants to do nothing else.
5|Told us honestly what would not work and found something better.
5|Second booking this year. Just as good as the first.
5v|Even by video every step was clear. The camera was held close to the hands.
5|Worth every rupee. The work is finer than in the pictures.
5|Speaks little English, teaches perfectly. Hands explain everything.
5|We brought friends from abroad. They said it was the best thing in India.
5|Very fair price and no hidden extras. Paid here, finished.
5h|Brought everything along, even a mat for the floor. We only made tea.
5|I had a lot of questions and got an answer to each, with a story.
5|Beautiful work. My only regret is that we did not book longer.
5|Our school group of 22 was calm for the first time this year.
5|The piece stands in our hall and everyone touches it.
5|Answered my message within an hour and moved our time when my train was late.
5|Simple, warm and real. No show for tourists.
5|My father cried a little when he saw it. That says all.
5w|A small house, a big heart. We were asked to stay for lunch.
5|I had tried other people before. This is another level.
5|Careful with the children and serious about the craft.
5|Everything started on the minute. That never happens to us.
5h|Climbed four floors with all the tools and still smiled.
5|For my husband's birthday. He has told everyone at his office.
5|Clear, quiet and full of humour. We will come again before Diwali.
5|Took time to repair an old piece of my grandmother's as well, without charge.
5|Good for people with no talent at all. I am the proof.
5|Even my teenage son put the phone away.
4|Good teacher. Started 20 minutes late because of the road, and told us beforehand.
4|Lovely work. It took a week longer than said, but we were kept informed.
4w|The workshop is hard to find. Ask for directions. After that, all was fine.
4|Very good. A little fast for beginners at the end.
4|Beautiful, only the colour came out darker than I had thought.
4|Nice morning. I would have liked a printed sheet to take home.
4v|Good lesson. The connection dropped twice and we got the time back at the end.
4h|Fine work and friendly. Needs more space than we had expected.
4|We were six people and that is the most that works. Four would be better.
4|Good value. Parking is a problem, come by bus.
4|Quality is excellent. The box was a bit thin for the post.
4|My children loved it. For adults it could go deeper.
4w|Bring water and a hat. Otherwise a perfect day.
4|Very nice person. We ran half an hour over and nobody complained.
4|All good. I only wished for more choice of patterns.
4|A calm teacher. Hindi helps; we managed with hands and smiles.
4|The work is real and strong. One corner is not quite even, and I like it.
4|Nearly perfect. The start was slow, the result is lovely.
4h|Came with an assistant and was done early. Some dust stayed behind.
4|Good for a family. Small children need a break after an hour.
4|Solid, honest, fair. Four stars only because we waited at the start.
3|The work is good, but we started 50 minutes late and had to hurry.
3|All right. We had expected to do more ourselves and to watch less.
3v|Hard to follow by video. In person it is surely better.
3|Nice people, but the piece is smaller than I understood.
3w|Too many visitors at the same time. The teaching was fine.
3|Result is okay. I had asked for another shade.
3|Good craft, little time for questions.
3h|Forgot part of the material and improvised. It still worked somehow.
2|Came more than an hour late and left on time. We lost half of the session.
2|The finish was rough and I had to ask twice for a correction.
2|Friendly, but this was not what we had booked.
2w|Nobody was there when we came. The session began after a call.`);
